package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;

/** A distribution as a program keeps it that stores inputs in single precision: labels and weights are not rounded. */
public final class SinglePrecision {

  private SinglePrecision() {}

  /** The same atoms with every coordinate rounded to the nearest float. */
  public static FiniteDistribution of(FiniteDistribution D) {
    double[][] x = new double[D.size()][D.dimension()];
    double[] y = new double[D.size()];
    double[] weight = new double[D.size()];
    for (int n = 0; n < D.size(); n++) {
      for (int j = 0; j < D.dimension(); j++) x[n][j] = (float) D.x(n, j);
      y[n] = D.label(n);
      weight[n] = D.weight(n);
    }
    return FiniteDistribution.of(D.description(), x, y, weight);
  }
}
