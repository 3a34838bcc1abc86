package assay.stats;

import org.hipparchus.util.FastMath;

/**
 * The exact interval of Clopper and Pearson (Biometrika 26, 1934) for the success probability p of independent trials:
 * its lower end is the p at which as many successes or more have probability alpha, its upper end the p at which as many
 * or fewer have. These are the Beta quantiles BetaInv(α; k, n−k+1) and BetaInv(1−α; k+1, n−k). Ends are found from exact
 * tails to the last bit, on the safe side of the crossing.
 *
 * <p>All methods throw {@link IllegalArgumentException} if trials &lt; 1, successes are outside 0, …, trials, or a rate is
 * outside (0, 1).
 */
public final class ClopperPearson {

  private ClopperPearson() {}

  /** The value that p exceeds or equals with confidence 1 − alpha (one-sided); 0 without a success. */
  public static double lower(int successes, int trials, double alpha) {
    check(successes, trials, alpha);
    return Crossing.last(0, 1, p -> Binomial.atLeast(successes, trials, p) <= alpha);
  }

  /** The value that p stays below or equals with confidence 1 − alpha (one-sided); 1 without a failure. */
  public static double upper(int successes, int trials, double alpha) {
    check(successes, trials, alpha);
    return successes == trials ? 1 : Crossing.first(0, 1, p -> Binomial.atMost(successes, trials, p) <= alpha);
  }

  /** The interval that contains p with confidence 1 − alpha (two-sided: alpha/2 to either end). */
  public static Interval of(int successes, int trials, double alpha) {
    return new Interval(lower(successes, trials, alpha / 2), upper(successes, trials, alpha / 2));
  }

  /**
   * The smallest number of trials after which no failure at all shows that failures have probability at most delta:
   * the least n with (1−δ)ⁿ ≤ α.
   */
  public static int trialsWithoutFailure(double delta, double alpha) {
    Require.rate("delta", delta);
    Require.rate("alpha", alpha);
    double estimate = FastMath.ceil(FastMath.log(alpha) / FastMath.log1p(-delta));
    if (!(estimate < Integer.MAX_VALUE)) throw new ArithmeticException("delta = " + delta + ", alpha = " + alpha + ": more than 2^31 − 1 trials are needed");
    int trials = (int) Math.max(1, estimate - 1);
    while (Binomial.atMost(0, trials, delta) > alpha) trials++;
    return trials;
  }

  private static void check(int successes, int trials, double alpha) {
    Require.atLeast("trials", trials, 1);
    Require.count("successes", successes, trials);
    Require.rate("alpha", alpha);
  }
}
