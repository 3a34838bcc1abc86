package assay.stats;

import assay.Require;
import java.util.function.DoublePredicate;

/**
 * How a {@link SequentialTest} behaves within a number of trials, computed exactly: the distribution of the count of
 * those runs that have not stopped is carried from trial to trial.
 */
public final class OperatingCharacteristic {

  /** Paths less likely than this are dropped: together they cannot show in any digit of a result. */
  private static final double NEGLIGIBLE = 1e-60;
  private static final int LONGEST = 1 << 17;

  /** Entry n: after n trials, ABOVE is said from this many successes on, and BELOW up to that many. */
  private final int[] aboveFrom;
  private final int[] belowTo;

  /**
   * @param horizon the number of trials after which the test gives up, at least 1
   */
  public OperatingCharacteristic(SequentialTest test, int horizon) {
    Require.atLeast("horizon", horizon, 1);
    aboveFrom = new int[horizon + 1];
    belowTo = new int[horizon + 1];
    int above = 1;
    int below = -1;
    for (int n = 1; n <= horizon; n++) {
      aboveFrom[n] = above = firstAbove(test, Math.min(above, n + 1), n);
      belowTo[n] = below = lastBelow(test, below, n);
    }
  }

  /**
   * What has been said when, if p is the success probability: entry n is the probability of having said it within n
   * trials.
   */
  public record Course(double[] above, double[] below) {

    /** The probability of having said so when the horizon is reached. */
    public double said(Side side) {
      return by(side)[by(side).length - 1];
    }

    /** Entry n: the probability of having said so within n trials. */
    public double[] by(Side side) {
      return side == Side.ABOVE ? above : below;
    }

    /** The least n such that it is said within n trials with at least the given probability, or −1 if it never is. */
    public int trialsUntil(Side side, double probability) {
      double[] by = by(side);
      int n = (int) Search.least(0, by.length - 1, i -> by[(int) i] >= probability);
      return n < by.length ? n : -1;
    }

    /** Mean number of trials until something is said or the horizon is reached. */
    public double expectedTrials() {
      Sum sum = new Sum();
      for (int n = 0; n < above.length - 1; n++) sum.add(1 - above[n] - below[n]);
      return sum.value();
    }
  }

  /** The course of the test if p is the success probability. */
  public Course under(double p) {
    Require.probability("p", p);
    int horizon = aboveFrom.length - 1;
    Course course = new Course(new double[horizon + 1], new double[horizon + 1]);
    double[] undecided = new double[horizon + 2];
    undecided[0] = 1;
    int lowest = 0;
    int highest = 0;
    for (int n = 1; n <= horizon; n++) {
      step(undecided, lowest, highest++, p);
      course.below[n] = course.below[n - 1];
      course.above[n] = course.above[n - 1];
      for (; lowest <= highest && (lowest <= belowTo[n] || undecided[lowest] < NEGLIGIBLE); lowest++) {
        course.below[n] += take(undecided, lowest, lowest <= belowTo[n]);
      }
      for (; highest >= lowest && (highest >= aboveFrom[n] || undecided[highest] < NEGLIGIBLE); highest--) {
        course.above[n] += take(undecided, highest, highest >= aboveFrom[n]);
      }
    }
    return course;
  }

  /**
   * The success probability closest to saying the opposite at which the test says this within its horizon with
   * probability at least 1 − beta; infinite if there is none.
   */
  public double detectable(Side side, double beta) {
    double power = 1 - Require.rate("beta", beta);
    DoublePredicate suffices = p -> under(p).said(side) >= power;
    if (side == Side.ABOVE) return suffices.test(1) ? Crossing.first(0, 1, suffices) : Double.POSITIVE_INFINITY;
    return suffices.test(0) ? Crossing.last(0, 1, suffices) : Double.NEGATIVE_INFINITY;
  }

  /**
   * The fewest trials within which the test says this with probability at least 1 − beta if p is the success
   * probability.
   *
   * @throws ArithmeticException if 131072 trials are not enough
   */
  public static int needed(SequentialTest test, Side side, double p, double beta) {
    double power = 1 - Require.rate("beta", beta);
    for (int horizon = 256; horizon <= LONGEST; horizon *= 2) {
      int trials = new OperatingCharacteristic(test, horizon).under(p).trialsUntil(side, power);
      if (trials > 0) return trials;
    }
    throw new ArithmeticException("p = " + p + ": more than " + LONGEST + " trials are needed");
  }

  private static void step(double[] undecided, int lowest, int highest, double p) {
    undecided[highest + 1] = 0;
    for (int k = highest; k >= lowest; k--) {
      undecided[k + 1] += p * undecided[k];
      undecided[k] *= 1 - p;
    }
  }

  private static double take(double[] undecided, int k, boolean decided) {
    double mass = undecided[k];
    undecided[k] = 0;
    return decided ? mass : 0;
  }

  private static int firstAbove(SequentialTest test, int start, int trials) {
    int k = start;
    while (k > 0 && test.shows(Side.ABOVE, k - 1, trials)) k--;
    while (k <= trials && !test.shows(Side.ABOVE, k, trials)) k++;
    return k;
  }

  /** Never less than before: a run that has not stopped is past the former bound, and its count does not fall. */
  private static int lastBelow(SequentialTest test, int former, int trials) {
    int k = former;
    while (k < trials && test.shows(Side.BELOW, k + 1, trials)) k++;
    return k;
  }
}
