package assay.stats;

import assay.Require;

/**
 * Hoeffding's interval for the mean of a bounded quantity (JASA 58, 1963, Theorem 2): the sample mean of n observations
 * in [0, 1] exceeds its expectation by √(ln(1/α)/2n) with probability at most α.
 *
 * <p>Methods throw {@link IllegalArgumentException} if a rate is outside (0, 1) or a number of trials is below 1.
 */
public final class Hoeffding {

  private Hoeffding() {}

  /** Distance of a one-sided end from the sample mean, as a fraction of the range. */
  public static double halfWidth(long trials, double alpha) {
    Require.atLeast("trials", trials, 1);
    return Math.sqrt(-StrictMath.log(Require.rate("alpha", alpha)) / (2.0 * trials));
  }

  /** What the mean is at least, with confidence 1 − alpha (one-sided). */
  public static double lower(BoundedSample sample, double alpha) {
    return sample.lowerEnd(sample.mean() - halfWidth(sample.size(), alpha));
  }

  /** What the mean is at most, with confidence 1 − alpha (one-sided). */
  public static double upper(BoundedSample sample, double alpha) {
    return sample.upperEnd(sample.mean() + halfWidth(sample.size(), alpha));
  }

  /** The interval that contains the mean with confidence 1 − alpha (two-sided). */
  public static Interval of(BoundedSample sample, double alpha) {
    double half = Require.rate("alpha", alpha) / 2;
    return new Interval(lower(sample, half), upper(sample, half));
  }

  /**
   * The distance from a threshold, as a fraction of the range, at which a mean is told from it with probability at
   * least 1 − beta by the one-sided end of level alpha: Hoeffding's inequality once for the end and once for the sample
   * mean.
   */
  public static double detectable(long trials, double alpha, double beta) {
    return halfWidth(trials, alpha) + halfWidth(trials, Require.rate("beta", beta));
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  public static long needed(double difference, double alpha, double beta) {
    Require.positive("difference", difference);
    return Search.fewest(1, Search.MANY, trials -> detectable(trials, alpha, beta) <= difference);
  }
}
