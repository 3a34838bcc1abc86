package assay.feature;

import assay.core.GradientSums;
import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;

/**
 * Simplified gradients G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] of a finite distribution (arXiv 2310.12408, slide eq. 2),
 * exact up to the rounding of one sum: what a neuron learns in the first step, up to its output weight.
 */
public final class GradientFeatures {

  private GradientFeatures() {}

  /** G for each neuron, m rows of d numbers; output weights play no part. */
  public static double[][] of(FiniteDistribution distribution, TwoLayer neurons) {
    double[] weighted = new double[distribution.size()];
    for (int n = 0; n < weighted.length; n++) weighted[n] = distribution.weight(n) * distribution.label(n);
    return of(distribution.samples(), neurons, weighted);
  }

  /** Σ_n c_n x_n 1(⟨w, x_n⟩ &gt; b) for each neuron, m rows of d numbers: G of samples where c_n is y_n/N. */
  public static double[][] of(Samples samples, TwoLayer neurons, double[] c) {
    GradientSums sums = Ops.best().sums(samples, neurons, c);
    double[][] rows = new double[sums.width()][sums.dimension()];
    for (int i = 0; i < rows.length; i++) for (int j = 0; j < rows[i].length; j++) rows[i][j] = sums.g(i, j);
    return rows;
  }

  /** G(w, b) of one neuron. */
  public static double[] of(FiniteDistribution distribution, double[] w, double b) {
    return of(distribution, TwoLayer.of(new double[][] {w}, new double[] {b}, new double[] {0}))[0];
  }
}
