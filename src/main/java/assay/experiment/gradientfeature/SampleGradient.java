package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import java.util.Arrays;

/**
 * How far the gradient Ĝ(w, b) of n samples is from the population's G(w, b).
 *
 * @param D the population
 * @param w the neuron's weight
 * @param b its bias
 */
public record SampleGradient(FiniteDistribution D, double[] w, double b) {

  /** E|Ĝ − G|² of two samples, by enumerating every pair. */
  public double meanSquareOfTwo() {
    double[][] terms = new double[D.size()][];
    for (int n = 0; n < terms.length; n++) terms[n] = term(n);
    double[] G = FirstStep.gradient(D, w, b);
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      for (int k = 0; k < terms.length; k++) sum += D.weight(i) * D.weight(k) * squaredDistance(terms[i], terms[k], G);
    }
    return sum;
  }

  private static double squaredDistance(double[] one, double[] other, double[] G) {
    double square = 0;
    for (int j = 0; j < G.length; j++) square += Math.pow((one[j] + other[j]) / 2 - G[j], 2);
    return square;
  }

  /** |Ĝ − G| of n samples. */
  public double distance(int n, Stream stream) {
    double[] cumulative = cumulative();
    double[] difference = FirstStep.gradient(D, w, b);
    for (int i = 0; i < n; i++) {
      int atom = Math.min(D.size() - 1, Math.abs(Arrays.binarySearch(cumulative, stream.uniform()) + 1));
      double[] term = term(atom);
      for (int j = 0; j < term.length; j++) difference[j] -= term[j] / n;
    }
    return Vectors.norm(difference);
  }

  private double[] cumulative() {
    double[] cumulative = new double[D.size()];
    for (int i = 0; i < cumulative.length; i++) cumulative[i] = D.weight(i) + (i == 0 ? 0 : cumulative[i - 1]);
    return cumulative;
  }

  /** y x 1(⟨w, x⟩ &gt; b) of an atom. */
  private double[] term(int n) {
    double[] x = D.point(n);
    double z = -b;
    for (int j = 0; j < w.length; j++) z += w[j] * x[j];
    double factor = z > 0 ? D.label(n) : 0;
    return Arrays.stream(x).map(v -> factor * v).toArray();
  }
}
