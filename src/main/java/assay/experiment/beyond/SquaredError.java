package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    Interval range = new Interval(0, worst(targets.columns(), reach));
    return EmpiricalBernstein.of(BoundedSample.of(squares(predicted, targets, reach), range), level);
  }

  /** The mean over the samples, for pictures. */
  public static double mean(Matrix predicted, Matrix targets, double reach) {
    return Arrays.stream(squares(predicted, targets, reach)).average().orElseThrow();
  }

  private static double[] squares(Matrix predicted, Matrix targets, double reach) {
    Require.sameSize("rows of the targets", targets.rows(), predicted.rows());
    Require.sameSize("columns of the targets", targets.columns(), predicted.columns());
    return IntStream.range(0, predicted.rows()).mapToDouble(n -> square(predicted, targets, n, reach)).toArray();
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
