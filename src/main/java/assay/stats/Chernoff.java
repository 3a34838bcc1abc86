package assay.stats;

import assay.Require;

/**
 * Chernoff's interval for the mean m of n observations in [0, 1], in Hoeffding's form (JASA 58, 1963, Theorem 1): all m
 * with n·kl(sample mean ‖ m) ≤ ln(1/α), where kl(p ‖ q) is the relative entropy of coins that show heads with
 * probability p and q. Never wider than Hoeffding's interval, and far narrower near 0 and 1.
 *
 * <p>Methods throw {@link IllegalArgumentException} if a rate is outside (0, 1), a mean or a threshold is outside [0, 1],
 * or a number of trials is below 1.
 */
public final class Chernoff {

  private Chernoff() {}

  /** What the expectation is at least, with confidence 1 − alpha (one-sided), given the mean of that many trials. */
  public static double lower(double mean, long trials, double alpha) {
    check(mean, trials, alpha);
    return mean == 0 ? 0 : Crossing.last(0, mean, m -> far(mean, m, trials, alpha));
  }

  /** What the expectation is at most, with confidence 1 − alpha (one-sided), given the mean of that many trials. */
  public static double upper(double mean, long trials, double alpha) {
    check(mean, trials, alpha);
    return mean == 1 ? 1 : Crossing.first(mean, 1, m -> far(mean, m, trials, alpha));
  }

  /** What the mean is at least, with confidence 1 − alpha (one-sided). */
  public static double lower(BoundedSample sample, double alpha) {
    return sample.lowerEnd(lower(sample.mean(), sample.size(), alpha));
  }

  /** What the mean is at most, with confidence 1 − alpha (one-sided). */
  public static double upper(BoundedSample sample, double alpha) {
    return sample.upperEnd(upper(sample.mean(), sample.size(), alpha));
  }

  /** The interval that contains the mean with confidence 1 − alpha (two-sided). */
  public static Interval of(BoundedSample sample, double alpha) {
    double half = Require.rate("alpha", alpha) / 2;
    return new Interval(lower(sample, half), upper(sample, half));
  }

  /**
   * The mean closest to the threshold that the one-sided end of level alpha shows to lie on that side of it with
   * probability at least 1 − beta; infinite if no sample of this size shows anything. Chernoff's inequality twice: for
   * the sample mean that just suffices, and for the expectation from which it is reached.
   */
  public static double detectable(Side side, long trials, double threshold, double alpha, double beta) {
    check(threshold, trials, alpha);
    Require.rate("beta", beta);
    return side == Side.ABOVE ? detectableAbove(trials, threshold, alpha, beta) : 1 - detectableAbove(trials, 1 - threshold, alpha, beta);
  }

  /** The fewest trials after which a mean is shown with probability at least 1 − beta to lie on its side of the threshold. */
  public static long needed(double threshold, double mean, double alpha, double beta) {
    if (Side.of(mean, threshold) == Side.BELOW) return needed(1 - threshold, 1 - mean, alpha, beta);
    return Search.fewest(1, Search.MANY, trials -> detectable(Side.ABOVE, trials, threshold, alpha, beta) <= mean);
  }

  /** kl(p ‖ q) = p ln(p/q) + (1−p) ln((1−p)/(1−q)), with small relative error also for close p and q. */
  public static double relativeEntropy(double p, double q) {
    Require.probability("p", p);
    Require.probability("q", q);
    return deviance(p, q) + deviance(1 - p, 1 - q);
  }

  private static double detectableAbove(long trials, double threshold, double alpha, double beta) {
    if (!far(1, threshold, trials, alpha)) return Double.POSITIVE_INFINITY;
    double critical = Crossing.first(threshold, 1, mean -> far(mean, threshold, trials, alpha));
    return upper(critical, trials, beta);
  }

  private static boolean far(double p, double q, long trials, double rate) {
    return trials * relativeEntropy(p, q) >= -StrictMath.log(rate);
  }

  /** x ln(x/y) − x + y. */
  private static double deviance(double x, double y) {
    if (x == y) return 0;
    if (y == 0) return Double.POSITIVE_INFINITY;
    double excess = (x - y) / y;
    if (Math.abs(excess) < 0.1) return y * series(excess);
    return x == 0 ? y : x * (StrictMath.log(x) - StrictMath.log(y)) - x + y;
  }

  /** (1+u) ln(1+u) − u = Σ (−u)ᵏ/(k(k−1)) over k ≥ 2. */
  private static double series(double u) {
    double power = u * u;
    double sum = power / 2;
    for (int k = 3; Math.abs(power) > 0x1p-60 * sum; k++) {
      power *= -u;
      sum += power / (k * (k - 1.0));
    }
    return sum;
  }

  private static void check(double mean, long trials, double alpha) {
    Require.probability("mean or threshold", mean);
    Require.atLeast("trials", trials, 1);
    Require.rate("alpha", alpha);
  }
}
