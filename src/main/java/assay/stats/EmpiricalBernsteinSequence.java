package assay.stats;

import assay.Require;

/**
 * The predictable-mixture empirical-Bernstein confidence sequence of Waudby-Smith and Ramdas (JRSS B 86, 2024, Theorem 2)
 * for the mean of a bounded quantity: with probability at least 1 − α its intervals contain the mean after every
 * observation, so that one may look and stop at any time. The proof needs stakes below 1 (they are truncated at ½) and
 * |x − μ̂| ≤ 1 (observations are refused outside the range, and μ̂ never leaves it). As in the authors' code, x is compared
 * with the mean of those before it, and the first with the far end of the range. Each end holds alone with error α/2.
 */
public final class EmpiricalBernsteinSequence {

  private static final double LARGEST_STAKE = 0.5;

  private final Interval range;
  private final double log;
  private final PredictableBets bets;
  private final Sum stakes = new Sum();
  private final Sum staked = new Sum();
  private final Sum lowerPenalty = new Sum();
  private final Sum upperPenalty = new Sum();
  private double lower = 0;
  private double upper = 1;

  /**
   * @param range where all observations must lie, finite and not a point
   * @param alpha error of both ends together, over all time
   * @throws IllegalArgumentException if an argument is not as required
   */
  public EmpiricalBernsteinSequence(Interval range, double alpha) {
    BoundedSample.requireRange(range);
    this.range = range;
    bets = new PredictableBets(alpha);
    log = StrictMath.log(2 / alpha);
  }

  /**
   * Takes the next observation.
   *
   * @throws IllegalArgumentException if it is NaN or outside the range
   */
  public void observe(double value) {
    double x = BoundedSample.unit(value, range);
    double stake = Math.min(LARGEST_STAKE, bets.stake());
    boolean first = bets.observed() == 0;
    stakes.add(stake);
    staked.add(stake * x);
    lowerPenalty.add(penalty(stake, first ? x : x - bets.mean()));
    upperPenalty.add(penalty(stake, first ? 1 - x : x - bets.mean()));
    bets.add(x);
    lower = Math.max(lower, latestLower());
    upper = Math.min(upper, latestUpper());
  }

  /** How many observations have been taken. */
  public int trials() {
    return bets.observed();
  }

  /**
   * The intersection of all intervals so far, on the range. If it is empty the interval is broken: the promises about the
   * observations are false, or an event of probability at most alpha has happened.
   */
  public Interval interval() {
    return lower <= upper ? onRange(lower, upper) : Interval.exactly(Double.NaN);
  }

  /** The interval that the last observation left, without those before it. */
  public Interval latest() {
    return trials() == 0 ? range : onRange(latestLower(), latestUpper());
  }

  /**
   * The distance from a threshold, as a fraction of the range, at which a mean is told from it within that many trials with
   * probability at least 1 − beta, for a quantity of the given variance on [0, 1]: the end's own distance, and by the
   * theorem again, at beta, that of the weighted mean. A value for planning: it takes the estimated variance for the true.
   */
  public static double detectable(int trials, double variance, double alpha, double beta) {
    Require.atLeast("trials", trials, 1);
    Require.between("variance", variance, 0, 0.25);
    Require.rate("alpha", alpha);
    Sum stakes = new Sum();
    Sum penalty = new Sum();
    for (int t = 1; t <= trials; t++) {
      double stake = Math.min(LARGEST_STAKE, PredictableBets.typicalStake(t, variance, alpha));
      stakes.add(stake);
      penalty.add(penalty(stake, t == 1 ? 1 : Math.sqrt(variance * t / (t - 1))));
    }
    return (StrictMath.log(2 / alpha) - StrictMath.log(Require.rate("beta", beta)) + 2 * penalty.value()) / stakes.value();
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  public static int needed(double difference, double variance, double alpha, double beta) {
    Require.positive("difference", difference);
    return (int) Search.fewest(1, Integer.MAX_VALUE, trials -> detectable((int) trials, variance, alpha, beta) <= difference);
  }

  private double latestLower() {
    return (staked.value() - log - lowerPenalty.value()) / stakes.value();
  }

  private double latestUpper() {
    return (staked.value() + log + upperPenalty.value()) / stakes.value();
  }

  private Interval onRange(double low, double high) {
    return BoundedSample.onRange(Math.nextDown(low), range).hull(BoundedSample.onRange(Math.nextUp(high), range));
  }

  /** 4(x−μ̂)²ψ(λ) with ψ(λ) = (−ln(1−λ) − λ)/4. */
  private static double penalty(double stake, double deviation) {
    return (-StrictMath.log1p(-stake) - stake) * deviation * deviation;
  }
}
