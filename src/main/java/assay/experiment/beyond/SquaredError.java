package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;

/**
 * E ‖f(x) − y‖², of predictions that are clipped at what the targets reach; clipping never makes the error larger. A
 * prediction that is not a number counts as the worst that is possible.
 */
public final class SquaredError {

  private SquaredError() {}

  /**
   * From fresh samples.
   *
   * @param predicted f(x), a row per sample
   * @param targets y, as many rows and columns
   * @param reach the largest |y_j| that is possible
   * @param level probability that the interval misses
   */
  public static Interval of(Matrix predicted, Matrix targets, double reach, double level) {
    Require.sameSize("rows of the targets", targets.rows(), predicted.rows());
    Require.sameSize("columns of the targets", targets.columns(), predicted.columns());
    double[] squares = new double[predicted.rows()];
    for (int n = 0; n < squares.length; n++) squares[n] = square(predicted, targets, n, reach);
    Interval range = new Interval(0, worst(targets.columns(), reach));
    return EmpiricalBernstein.of(BoundedSample.of(squares, range), level);
  }

  /** The largest clipped error that is possible. */
  public static double worst(int outputs, double reach) {
    return outputs * (2 * reach) * (2 * reach);
  }

  private static double square(Matrix predicted, Matrix targets, int n, double reach) {
    double sum = 0;
    for (int j = 0; j < targets.columns(); j++) {
      double error = clipped(predicted.at(n, j), targets.at(n, j), reach);
      sum += error * error;
    }
    return Math.min(sum, worst(targets.columns(), reach));
  }

  private static double clipped(double prediction, double target, double reach) {
    if (Double.isNaN(prediction)) return 2 * reach;
    return Math.clamp(prediction, -reach, reach) - Math.clamp(target, -reach, reach);
  }
}
