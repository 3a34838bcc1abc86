package assay.stats;

import assay.Require;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.util.FastMath;

/**
 * Tails of the binomial distribution with small relative error however small they are: Loader's saddle-point form of
 * one probability (C. Loader, "Fast and accurate computation of binomial probabilities", 2000, as in Hipparchus), times
 * the sum of the ratios of its neighbours to it.
 */
public final class Binomial {

  private Binomial() {}

  /** P(X ≤ k) for X the successes among the given trials. */
  public static double atMost(int k, int trials, double p) {
    check(trials, p);
    if (k < 0) return 0;
    if (k >= trials || p == 0) return 1;
    if (p == 1) return 0;
    return k < trials * p ? leftTail(k, trials, p) : 1 - rightTail(k + 1, trials, p);
  }

  /** P(X ≥ k) for X the successes among the given trials. */
  public static double atLeast(int k, int trials, double p) {
    check(trials, p);
    if (k <= 0) return 1;
    if (k > trials || p == 0) return 0;
    if (p == 1) return 1;
    return k > trials * p ? rightTail(k, trials, p) : 1 - leftTail(k - 1, trials, p);
  }

  /** P(X = k). Powers are taken as such where 1 − p is exact, so that (1/2)ⁿ is just that. */
  public static double exactly(int k, int trials, double p) {
    check(trials, p);
    if (k == trials) return StrictMath.pow(p, trials);
    if (k == 0 && 1 - (1 - p) == p) return StrictMath.pow(1 - p, trials);
    return FastMath.exp(new BinomialDistribution(trials, p).logProbability(k));
  }

  private static double leftTail(int k, int trials, double p) {
    double odds = (1 - p) / p;
    double ratio = 1;
    double sum = 1;
    for (int j = k; j > 0 && ratio > sum * 0x1p-60; j--) sum += ratio *= odds * j / (trials - j + 1.0);
    return exactly(k, trials, p) * sum;
  }

  private static double rightTail(int k, int trials, double p) {
    double odds = p / (1 - p);
    double ratio = 1;
    double sum = 1;
    for (int j = k; j < trials && ratio > sum * 0x1p-60; j++) sum += ratio *= odds * (trials - j) / (j + 1.0);
    return exactly(k, trials, p) * sum;
  }

  private static void check(int trials, double p) {
    Require.atLeast("trials", trials, 0);
    Require.probability("p", p);
  }
}
