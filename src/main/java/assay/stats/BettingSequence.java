package assay.stats;

import assay.Require;
import java.util.Arrays;

/**
 * The hedged-capital confidence sequence of Waudby-Smith and Ramdas (JRSS B 86, 2024, Theorem 3) for the mean of a
 * bounded quantity: two gamblers with half the capital each bet that the mean is above m and below m; the values of m
 * at which neither has multiplied the whole capital by 1/α are the interval. Stakes are truncated at ½/m and ½/(1−m),
 * so that no capital ever falls to zero; then the one's capital falls with m and the other's rises, and the ends follow
 * by bisection. Valid at all times at once, each end alone with error α/2. An
 * interval costs a pass over all observations for each of some 60 steps.
 */
public final class BettingSequence {

  private static final double LARGEST_LOSS = 0.5;

  private final Interval range;
  private final double log;
  private final PredictableBets bets;
  private double[] observations = new double[64];
  private double[] stakes = new double[64];
  private double lower = 0;
  private double upper = 1;

  /**
   * @param range where all observations must lie, finite and not a point
   * @param alpha error of both ends together, over all time
   * @throws IllegalArgumentException if an argument is not as required
   */
  public BettingSequence(Interval range, double alpha) {
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
    int t = bets.observed();
    if (t == observations.length) grow();
    observations[t] = x;
    stakes[t] = bets.stake();
    bets.add(x);
  }

  /** How many observations have been taken. */
  public int trials() {
    return bets.observed();
  }

  /**
   * The interval now, on the range, intersected with those at all earlier calls. If that is empty the interval is
   * broken: the promises about the observations are false, or an event of probability at most alpha has happened.
   */
  public Interval interval() {
    if (logWealth(Side.ABOVE, lower) >= log) lower = Crossing.last(lower, 1, m -> logWealth(Side.ABOVE, m) >= log);
    if (logWealth(Side.BELOW, upper) >= log) upper = Crossing.first(0, upper, m -> logWealth(Side.BELOW, m) >= log);
    if (!(lower <= upper)) return Interval.exactly(Double.NaN);
    return BoundedSample.onRange(Math.nextDown(lower), range).hull(BoundedSample.onRange(Math.nextUp(upper), range));
  }

  /**
   * Logarithm of what one unit has become for the gambler who bets that the mean lies on that side of m: an e-process
   * for the opposite hypothesis.
   *
   * @param m a mean as a fraction of the range
   */
  public double logWealth(Side side, double m) {
    Require.probability("m", m);
    double sign = side == Side.ABOVE ? 1 : -1;
    double most = LARGEST_LOSS / (side == Side.ABOVE ? m : 1 - m);
    Sum sum = new Sum();
    for (int t = 0; t < trials(); t++)
      sum.add(StrictMath.log1p(sign * Math.min(stakes[t], most) * (observations[t] - m)));
    return sum.value();
  }

  /** Logarithm of the hedged capital at m, a fraction of the range: the larger of the two halves. */
  public double logCapital(double m) {
    return Math.max(logWealth(Side.ABOVE, m), logWealth(Side.BELOW, m)) - StrictMath.log(2);
  }

  /**
   * The distance from a threshold, as a fraction of the range, at which a mean is told from it within that many trials
   * with probability at least 1 − beta, for a quantity of the given variance on [0, 1]; infinite if none is. A value
   * for planning: it takes the estimated variance for the true one and no stake above ½, bounds the gain of a bet z ≥
   * −½ by ln(1+z) ≥ z − 4(ln 2 − ½)z², and allows for bad luck by Bernstein's inequality.
   */
  public static double detectable(int trials, double variance, double alpha, double beta) {
    Require.atLeast("trials", trials, 1);
    Require.between("variance", variance, 0, 0.25);
    Require.rate("alpha", alpha);
    double luck = -StrictMath.log(Require.rate("beta", beta));
    Sum sum = new Sum();
    Sum squares = new Sum();
    for (int t = 1; t <= trials; t++) {
      double stake = Math.min(LARGEST_LOSS, PredictableBets.typicalStake(t, variance, alpha));
      sum.add(stake);
      squares.add(stake * stake);
    }
    double loss = StrictMath.log(2 / alpha) + Math.sqrt(2 * variance * squares.value() * luck)
        + LARGEST_LOSS * luck / 3;
    double curvature = 4 * (StrictMath.log(2) - 0.5) * squares.value();
    return leastGain(sum.value(), curvature, loss + curvature * variance);
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  public static int needed(double difference, double variance, double alpha, double beta) {
    Require.positive("difference", difference);
    return (int) Search.fewest(1, Integer.MAX_VALUE,
        trials -> detectable((int) trials, variance, alpha, beta) <= difference);
  }

  /** The smaller root Δ of slope·Δ − curvature·Δ² = loss. */
  private static double leastGain(double slope, double curvature, double loss) {
    double discriminant = slope * slope - 4 * curvature * loss;
    return discriminant < 0 ? Double.POSITIVE_INFINITY : 2 * loss / (slope + Math.sqrt(discriminant));
  }

  private void grow() {
    observations = Arrays.copyOf(observations, 2 * observations.length);
    stakes = Arrays.copyOf(stakes, observations.length);
  }
}
