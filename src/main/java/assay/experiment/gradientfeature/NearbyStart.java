package assay.experiment.gradientfeature;

import static java.lang.Math.abs;
import static java.lang.Math.min;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.network.Initialization;

/**
 * Another start with the same biases, outputs and activation pattern: every input weight is stretched by half of what
 * its
 * smallest relative margin |⟨w, x⟩ − b|/|⟨w, x⟩| allows, at most to 3/2 of its length.
 */
public final class NearbyStart {

  private NearbyStart() {}

  /** The stretched start for inputs of this distribution. */
  public static Initialization of(FiniteDistribution D, Initialization start) {
    return (trial, dimension) -> stretched(D, start.draw(trial, dimension));
  }

  private static TwoLayer stretched(FiniteDistribution D, TwoLayer neurons) {
    double[][] w = new double[neurons.width()][neurons.dimension()];
    double[] b = new double[neurons.width()];
    double[] a = new double[neurons.width()];
    for (int i = 0; i < w.length; i++) {
      double factor = 1 + stretch(D, neurons, i);
      for (int j = 0; j < neurons.dimension(); j++) w[i][j] = factor * neurons.w(i, j);
      b[i] = neurons.b(i);
      a[i] = neurons.a(i);
    }
    return TwoLayer.of(w, b, a);
  }

  private static double stretch(FiniteDistribution D, TwoLayer neurons, int i) {
    double stretch = 0.5;
    for (int n = 0; n < D.size(); n++) {
      double product = 0;
      for (int j = 0; j < D.dimension(); j++) product += neurons.w(i, j) * D.x(n, j);
      if (product != 0) stretch = min(stretch, abs(product - neurons.b(i)) / (2 * abs(product)));
    }
    return stretch;
  }
}
