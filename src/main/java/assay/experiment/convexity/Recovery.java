package assay.experiment.convexity;

import assay.Require;
import assay.claim.Picture;
import assay.random.Trial;
import org.hipparchus.linear.RealMatrix;

/**
 * How well a matrix is recovered from the measurements of a trial: relative errors ‖X − X*‖/‖X*‖.
 *
 * @param size of the problem
 * @param start how long the columns of U₀ are
 */
public record Recovery(Sensing.Size size, double start) {

  private static final double RATE = 0.25;
  private static final int STEPS = 150;
  private static final double THRESHOLD = 0.1;
  private static final double[] OVERSAMPLING = {1, 1.5, 2, 3, 4, 6, 8};

  /**
   * @throws IllegalArgumentException if the start is not positive
   */
  public Recovery {
    Require.positive("start", start);
  }

  /** Of UU′ by descent on U. */
  public double descent(Trial trial) {
    Sensing sensing = drawn(trial);
    RealMatrix X = SensingLearners.descent(sensing, start, RATE, STEPS, trial.stream("start"));
    return sensing.relativeError(X);
  }

  /** Of the least Frobenius norm. */
  public double leastNorm(Trial trial) {
    Sensing sensing = drawn(trial);
    return sensing.relativeError(SensingLearners.leastNorm(sensing));
  }

  /** Of the least nuclear norm. */
  public double leastNuclearNorm(Trial trial) {
    Sensing sensing = drawn(trial);
    return sensing.relativeError(SensingLearners.leastNuclearNorm(sensing, THRESHOLD, STEPS));
  }

  private Sensing drawn(Trial trial) {
    return Sensing.draw(size, trial.stream("measurements"));
  }

  /** All three over m/(dr). */
  public static Picture overMeasurements(int dimension, int rank, Trial trial) {
    double[][] errors = new double[3][OVERSAMPLING.length];
    for (int i = 0; i < OVERSAMPLING.length; i++) {
      int m = (int) (OVERSAMPLING[i] * dimension * rank);
      Recovery recovery = new Recovery(new Sensing.Size(dimension, rank, m), 1e-3);
      errors[0][i] = recovery.descent(trial);
      errors[1][i] = recovery.leastNuclearNorm(trial);
      errors[2][i] = recovery.leastNorm(trial);
    }
    return Picture.of("Error of recovery over the measurements").axes("m/(d r)", "‖X − X*‖/‖X*‖").logUpwards()
        .curve("UU′ from a small start", OVERSAMPLING, errors[0])
        .curve("least nuclear norm", OVERSAMPLING, errors[1])
        .curve("least Frobenius norm", OVERSAMPLING, errors[2]);
  }
}
