package assay.stats;

import assay.Require;
import java.util.function.LongUnaryOperator;
import org.hipparchus.util.FastMath;

/**
 * The exact interval of Clopper and Pearson (Biometrika 26, 1934) for the success probability p of independent trials:
 * its lower end is the p at which as many successes or more have probability alpha, its upper end the p at which as
 * many or fewer have. These are the Beta quantiles BetaInv(α; k, n−k+1) and BetaInv(1−α; k+1, n−k). Ends are found from
 * exact tails to the last bit, on the safe side of the crossing.
 *
 * <p>All methods throw {@link IllegalArgumentException} if trials &lt; 1, successes are outside 0, …, trials, or a rate
 * is outside (0, 1).
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
    double half = Require.rate("alpha", alpha) / 2;
    return new Interval(lower(successes, trials, half), upper(successes, trials, half));
  }

  /**
   * The smallest number of trials after which no failure at all shows that failures have probability at most delta:
   * the least n with (1−δ)ⁿ ≤ α.
   */
  public static int trialsWithoutFailure(double delta, double alpha) {
    Require.rate("delta", delta);
    Require.rate("alpha", alpha);
    double estimate = FastMath.ceil(FastMath.log(alpha) / FastMath.log1p(-delta));
    if (!(estimate < Integer.MAX_VALUE))
      throw new ArithmeticException("delta = " + delta + ": more than 2^31 − 1 trials are needed");
    int trials = (int) Math.max(1, estimate - 1);
    while (Binomial.atMost(0, trials, delta) > alpha) trials++;
    return trials;
  }

  /** Whether the one-sided end of level alpha lies on that side of the threshold: above it, or at most at it. */
  public static boolean shows(Side side, int successes, int trials, double threshold, double alpha) {
    check(successes, trials, alpha);
    Require.probability("threshold", threshold);
    if (side == Side.BELOW)
      return threshold == 1 || successes < trials && Binomial.atMost(successes, trials, threshold) <= alpha;
    return threshold < 1 && Binomial.atLeast(successes, trials, Math.nextUp(threshold)) <= alpha;
  }

  /**
   * The fewest successes that show p to lie above the threshold (trials + 1 if none do), or the most that show it to
   * lie below (−1 if none do).
   */
  public static int critical(Side side, int trials, double threshold, double alpha) {
    Require.atLeast("trials", trials, 1);
    if (side == Side.ABOVE) return (int) Search.least(0, trials, k -> shows(side, (int) k, trials, threshold, alpha));
    return (int) Search.least(0, trials, k -> !shows(side, (int) k, trials, threshold, alpha)) - 1;
  }

  /**
   * The p closest to the threshold that is shown to lie on that side of it with probability at least 1 − beta; infinite
   * if no count shows it. Exact: the p at which the {@linkplain #critical critical} count is missed with probability
   * beta.
   */
  public static double detectable(Side side, int trials, double threshold, double alpha, double beta) {
    int critical = critical(side, trials, threshold, alpha);
    if (side == Side.ABOVE)
      return critical > trials ? Double.POSITIVE_INFINITY : critical == 0 ? 0 : upper(critical - 1, trials, beta);
    return critical < 0 ? Double.NEGATIVE_INFINITY : critical == trials ? 1 : lower(critical + 1, trials, beta);
  }

  /**
   * The fewest trials after which p is shown with probability at least 1 − beta to lie on its side of the threshold. As
   * counts are whole, slightly more trials can do worse before they do better.
   *
   * @throws ArithmeticException if more than 2^31 − 1 trials are needed
   */
  public static int needed(double threshold, double p, double alpha, double beta) {
    Require.rate("threshold", threshold);
    Require.rate("alpha", alpha);
    Require.rate("beta", beta);
    boolean above = Side.of(p, threshold) == Side.ABOVE;
    return (int) (above ? neededAbove(threshold, p, alpha, beta) : neededBelow(threshold, p, alpha, beta));
  }

  /** The fewest successes that suffice, each with the fewest trials that reach them. */
  private static long neededAbove(double threshold, double p, double alpha, double beta) {
    LongUnaryOperator trials = k -> Search.fewest(k, Integer.MAX_VALUE,
        n -> Binomial.atLeast((int) k, (int) n, p) >= 1 - beta);
    long successes = Search.fewest(1, Integer.MAX_VALUE,
        k -> shows(Side.ABOVE, (int) k, (int) trials.applyAsLong(k), threshold, alpha));
    return trials.applyAsLong(successes);
  }

  /** The fewest successes that suffice, each with the fewest trials among which they are few enough. */
  private static long neededBelow(double threshold, double p, double alpha, double beta) {
    LongUnaryOperator trials = k -> Search.fewest(Math.max(1, k), Integer.MAX_VALUE,
        n -> shows(Side.BELOW, (int) k, (int) n, threshold, alpha));
    long successes = Search.fewest(0, Integer.MAX_VALUE,
        k -> Binomial.atMost((int) k, (int) trials.applyAsLong(k), p) >= 1 - beta);
    return trials.applyAsLong(successes);
  }

  private static void check(int successes, int trials, double alpha) {
    Require.atLeast("trials", trials, 1);
    Require.count("successes", successes, trials);
    Require.rate("alpha", alpha);
  }
}
