package gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.theorem.gradientfeature.ClippedActivation;
import assay.theorem.gradientfeature.RelevantGradient;

/** What a clipped network's first neuron sees of a sparse code, before a step. */
final class FirstNeuron {

  final FiniteDistribution D;
  private final int k;
  final ClippedNetwork network;
  final ClippedActivation activation;
  final double[] T;

  FirstNeuron(FiniteDistribution D, int k, ClippedNetwork network, ClippedActivation activation) {
    this.D = D;
    this.k = k;
    this.network = network.look(activation);
    this.activation = activation;
    T = network.correlation(0, activation);
  }

  /** β is the mean slope with the relevant part of the input taken out of the activation. */
  double farthestFromShare(SparseCode.Drawn code, int to) {
    double share = 0;
    for (int n = 0; n < D.size(); n++) share += D.weight(n) * activation.slope(network.preactivation(0, n) - relevantPart(n));
    double farthest = 0;
    for (int j = 0; j < to; j++) farthest = Math.max(farthest, Math.abs(T[j] - share * code.gamma() / code.deviation()));
    return farthest;
  }

  private double relevantPart(int n) {
    double part = 0;
    for (int j = 0; j < k; j++) part += network.w[0][j] * D.x(n, j);
    return part;
  }

  double relevantBound() {
    double spread = 0;
    for (int n = 0; n < D.size(); n++) spread += D.weight(n) * Math.pow(relevantPart(n), 2);
    return RelevantGradient.relevant(activation.curvature(), variance(0), spread);
  }

  double largestIrrelevant(int from) {
    double largest = 0;
    for (int j = from; j < T.length; j++) largest = Math.max(largest, Math.abs(T[j]) / Math.abs(network.w[0][j]));
    return largest;
  }

  double irrelevantBound() {
    return RelevantGradient.irrelevant(activation.curvature(), 1, variance(D.dimension() - 1));
  }

  private double variance(int j) {
    double sum = 0;
    for (int n = 0; n < D.size(); n++) sum += D.weight(n) * D.x(n, j) * D.x(n, j);
    return sum;
  }

  /** ρ; a neuron that sees nothing blurs everything. */
  double blur() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int j = 0; j < T.length; j++) {
      if (j < k) least = Math.min(least, Math.abs(T[j]));
      else most = Math.max(most, Math.abs(T[j]));
    }
    return most / Math.max(least, 1e-12);
  }

  double share(SparseCode.Drawn code) {
    double sum = 0;
    for (int j = 0; j < k; j++) sum += T[j] / k;
    return sum * code.deviation() / code.gamma();
  }
}
