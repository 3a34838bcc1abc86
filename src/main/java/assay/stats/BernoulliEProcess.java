package assay.stats;

import assay.Require;

/**
 * An e-process for a success probability p against a threshold δ: the wealth of one who bets that p is one of some
 * alternatives q, in equal shares, at the odds of δ,
 * E(k successes in n trials) = mean over q of (q/δ)ᵏ ((1−q)/(1−δ))ⁿ⁻ᵏ.
 * With all q &gt; δ its expectation is at most 1 at any stopping time whenever p ≤ δ, so that by Ville's inequality it
 * ever reaches 1/α with probability at most α: from then on p &gt; δ is shown, however often one looked (q &lt; δ:
 * mirrored). It may be multiplied over independent runs; as an e-value it counts with its value when stopped, never its
 * maximum.
 */
public final class BernoulliEProcess {

  private final double threshold;
  private final double[] alternatives;

  private BernoulliEProcess(double threshold, double[] alternatives) {
    this.threshold = threshold;
    this.alternatives = alternatives;
  }

  /**
   * A process that bets on the given alternatives in equal shares.
   *
   * @param threshold δ, strictly between 0 and 1
   * @param alternatives at least one success probability, all above δ or all below
   * @throws IllegalArgumentException otherwise
   */
  public static BernoulliEProcess of(double threshold, double... alternatives) {
    Require.rate("threshold", threshold);
    Require.atLeast("number of alternatives", alternatives.length, 1);
    Side side = Side.of(alternatives[0], threshold);
    for (double q : alternatives) {
      if (Side.of(q, threshold) != side)
        throw new IllegalArgumentException(
            "alternative = " + q + ": must lie " + side + " " + threshold + " like the first");
    }
    return new BernoulliEProcess(threshold, alternatives.clone());
  }

  /** Grows when p is above δ: bets on 3/2, 2, 3 and 5 times the odds of δ. */
  public static BernoulliEProcess above(double threshold) {
    return of(threshold, timesOdds(1.5, threshold), timesOdds(2, threshold), timesOdds(3, threshold),
        timesOdds(5, threshold));
  }

  /** Grows when p is below δ: bets on 0, δ/4, δ/2 and 3δ/4. */
  public static BernoulliEProcess below(double threshold) {
    return of(threshold, 0, 0.25 * threshold, 0.5 * threshold, 0.75 * threshold);
  }

  /** The side of the threshold whose truth makes this process grow. */
  public Side side() {
    return Side.of(alternatives[0], threshold);
  }

  /** The e-value after that many successes among that many trials. */
  public double value(long successes, long trials) {
    return StrictMath.exp(logValue(successes, trials));
  }

  /** Logarithm of {@link #value}, where the value itself would overflow. */
  public double logValue(long successes, long trials) {
    Require.atLeast("trials", trials, 0);
    Require.count("successes", successes, trials);
    double[] wealth = new double[alternatives.length];
    for (int i = 0; i < wealth.length; i++) wealth[i] = logWealth(alternatives[i], successes, trials - successes);
    return logMean(wealth);
  }

  /**
   * The test that speaks when the e-value reaches 1/alpha: wrong with probability at most alpha, at whatever trial it
   * is asked.
   */
  public SequentialTest test(double alpha) {
    double enough = -StrictMath.log(Require.rate("alpha", alpha));
    return (side, successes, trials) -> side == side() && logValue(successes, trials) >= enough;
  }

  /**
   * The success probability closest to the threshold at which {@link #test} speaks within that many trials with
   * probability at least 1 − beta (computed exactly); infinite if there is none.
   */
  public double detectable(int trials, double alpha, double beta) {
    return new OperatingCharacteristic(test(alpha), trials).detectable(side(), beta);
  }

  /**
   * The fewest trials within which {@link #test} speaks with probability at least 1 − beta if p is the success
   * probability (computed exactly).
   *
   * @throws IllegalArgumentException if p is not on the side of the threshold on which this process bets
   * @throws ArithmeticException if 131072 trials are not enough
   */
  public int needed(double p, double alpha, double beta) {
    if (Side.of(p, threshold) != side())
      throw new IllegalArgumentException("p = " + p + ": must lie " + side() + " " + threshold);
    return OperatingCharacteristic.needed(test(alpha), side(), p, beta);
  }

  private double logWealth(double q, long successes, long failures) {
    return times(successes, StrictMath.log(q / threshold))
        + times(failures, StrictMath.log1p(-q) - StrictMath.log1p(-threshold));
  }

  /** Nothing happened 0 times, even if it would have been infinite. */
  private static double times(long count, double logarithm) {
    return count == 0 ? 0 : count * logarithm;
  }

  private static double logMean(double[] logarithms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double x : logarithms) largest = Math.max(largest, x);
    if (largest == Double.NEGATIVE_INFINITY) return largest;
    double sum = 0;
    for (double x : logarithms) sum += StrictMath.exp(x - largest);
    return largest + StrictMath.log(sum / logarithms.length);
  }

  private static double timesOdds(double factor, double p) {
    return factor * p / (1 - p + factor * p);
  }
}
