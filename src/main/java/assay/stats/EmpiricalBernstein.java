package assay.stats;

import assay.Require;

/**
 * The interval of Maurer and Pontil ("Empirical Bernstein bounds and sample variance penalization", COLT 2009, Theorem
 * 4) for the mean of a bounded quantity: narrow when the sample variance V is small. For n observations in [0, 1], mean
 * and expectation differ to either side by more than √(2V ln(2/α)/n) + 7 ln(2/α)/(3(n−1)) with probability at most α.
 *
 * <p>Methods throw {@link IllegalArgumentException} if a rate is outside (0, 1), a number of trials is below 2, or a
 * variance is negative or not finite.
 */
public final class EmpiricalBernstein {

  private EmpiricalBernstein() {}

  /**
   * Distance of a one-sided end from the sample mean, as a fraction of the range.
   *
   * @param variance unbiased sample variance on [0, 1]
   */
  public static double halfWidth(long trials, double variance, double alpha) {
    Require.atLeast("trials", trials, 2);
    Require.between("variance", variance, 0, 1);
    double log = logTwoOver(Require.rate("alpha", alpha));
    return Math.sqrt(2 * variance * log / trials) + 7 * log / (3.0 * (trials - 1));
  }

  /** What the mean is at least, with confidence 1 − alpha (one-sided). */
  public static double lower(BoundedSample sample, double alpha) {
    return sample.lowerEnd(sample.mean() - halfWidth(sample.size(), sample.variance(), alpha));
  }

  /** What the mean is at most, with confidence 1 − alpha (one-sided). */
  public static double upper(BoundedSample sample, double alpha) {
    return sample.upperEnd(sample.mean() + halfWidth(sample.size(), sample.variance(), alpha));
  }

  /** The interval that contains the mean with confidence 1 − alpha (two-sided). */
  public static Interval of(BoundedSample sample, double alpha) {
    double half = Require.rate("alpha", alpha) / 2;
    return new Interval(lower(sample, half), upper(sample, half));
  }

  /**
   * The distance from a threshold, as a fraction of the range, at which a mean is told from it with probability at
   * least 1 − beta by the one-sided end of level alpha, for a quantity of the given true variance on [0, 1]. With
   * probability 1 − β/2 the sample mean is within Bernstein's √(2σ² ln(2/β)/n) + ln(2/β)/3n of the expectation, and
   * with 1 − β/2 the sample deviation is below σ + √(2 ln(2/β)/(n−1)) (Theorem 10 of the paper).
   */
  public static double detectable(long trials, double variance, double alpha, double beta) {
    Require.atLeast("trials", trials, 2);
    Require.between("variance", variance, 0, 0.25);
    double log = logTwoOver(Require.rate("beta", beta));
    double deviation = Math.sqrt(variance) + Math.sqrt(2 * log / (trials - 1));
    double bernstein = Math.sqrt(2 * variance * log / trials) + log / (3.0 * trials);
    return halfWidth(trials, Math.min(1, deviation * deviation), alpha) + bernstein;
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  public static long needed(double difference, double variance, double alpha, double beta) {
    Require.positive("difference", difference);
    return Search.fewest(2, Search.MANY, trials -> detectable(trials, variance, alpha, beta) <= difference);
  }

  private static double logTwoOver(double rate) {
    return StrictMath.log(2 / rate);
  }
}
