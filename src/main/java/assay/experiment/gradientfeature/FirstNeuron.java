package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.theorem.gradientfeature.ClippedActivation;
import assay.theorem.gradientfeature.RelevantGradient;

/**
 * What a clipped network's first neuron sees of a sparse code, before a step: T_j = E[y x_j σ′(⟨w, x⟩ + b + ξ); y g(x)
 * &lt; 1]
 * for each coordinate j, the first k of which are relevant (A). A picture of the moment: the network may move on.
 */
public final class FirstNeuron {

  private final SparseCode.Drawn code;
  private final FiniteDistribution D;
  private final int k;
  private final ClippedActivation activation;
  private final double[] w;
  private final double[] T;
  private final double slopeWithoutRelevantPart;
  private final double largestOutput;

  /** @param network is looked at */
  FirstNeuron(SparseCode.Drawn code, int k, ClippedNetwork network, ClippedActivation activation) {
    this.code = code;
    this.D = code.distribution();
    this.k = k;
    this.activation = activation;
    w = new double[D.dimension()];
    for (int j = 0; j < w.length; j++) w[j] = network.w(0, j);
    T = network.look(activation).correlation(0, activation);
    largestOutput = network.largestOutput();
    slopeWithoutRelevantPart = meanSlope(network);
  }

  private double meanSlope(ClippedNetwork network) {
    double mean = 0;
    for (int n = 0; n < D.size(); n++) {
      mean += D.weight(n) * activation.slope(network.preactivation(0, n) - relevantPart(n));
    }
    return mean;
  }

  private double relevantPart(int n) {
    double part = 0;
    for (int j = 0; j < k; j++) part += w[j] * D.x(n, j);
    return part;
  }

  /** d. */
  public int dimension() {
    return T.length;
  }

  /** max |g(x)|: up to 1 every input is active in the hinge loss. */
  public double largestOutput() {
    return largestOutput;
  }

  /**
   * max |T_j − β γ/σ̃| over the first coordinates; β is the mean slope with the relevant part of the input taken out
   * of the
   * activation.
   *
   * @param to how many coordinates
   */
  public double farthestFromShare(int to) {
    double farthest = 0;
    for (int j = 0; j < to; j++) {
      farthest = Math.max(farthest, Math.abs(T[j] - slopeWithoutRelevantPart * code.gamma() / code.deviation()));
    }
    return farthest;
  }

  /** (φ(0)/s_ξ) √(E x_j² E⟨w_A, x_A⟩²), see {@link RelevantGradient#relevant}. */
  public double relevantBound() {
    double spread = 0;
    for (int n = 0; n < D.size(); n++) spread += D.weight(n) * Math.pow(relevantPart(n), 2);
    return RelevantGradient.relevant(activation.curvature(), variance(0), spread);
  }

  /**
   * max |T_j|/|w_j| over the last coordinates.
   *
   * @param from the first of them
   */
  public double largestIrrelevant(int from) {
    double largest = 0;
    for (int j = from; j < T.length; j++) largest = Math.max(largest, Math.abs(T[j]) / Math.abs(w[j]));
    return largest;
  }

  /** (φ(0)/s_ξ) E x_j² of the last coordinate, see {@link RelevantGradient#irrelevant}. */
  public double irrelevantBound() {
    return RelevantGradient.irrelevant(activation.curvature(), 1, variance(D.dimension() - 1));
  }

  private double variance(int j) {
    double sum = 0;
    for (int n = 0; n < D.size(); n++) sum += D.weight(n) * D.x(n, j) * D.x(n, j);
    return sum;
  }

  /** ρ = max over j ∉ A of |T_j| over min over j ∈ A; a neuron that sees nothing blurs everything. */
  public double blur() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int j = 0; j < T.length; j++) {
      if (j < k) least = Math.min(least, Math.abs(T[j]));
      else most = Math.max(most, Math.abs(T[j]));
    }
    return most / Math.max(least, 1e-12);
  }

  /** β̂ = T_j σ̃/γ, averaged over A. */
  public double share() {
    double sum = 0;
    for (int j = 0; j < k; j++) sum += T[j] / k;
    return sum * code.deviation() / code.gamma();
  }

  /** How far β̂ may be from β. */
  public double shareError() {
    return relevantBound() * code.deviation() / code.gamma();
  }
}
