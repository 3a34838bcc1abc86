package assay.stats;

import assay.Require;

/**
 * The band of Dvoretzky, Kiefer and Wolfowitz around an empirical distribution function, with Massart's constants (Annals
 * of Probability 18, 1990), and the interval it gives for the mean of a bounded quantity: all mass that the band leaves
 * free is moved to one end of the range.
 *
 * <p>Methods throw {@link IllegalArgumentException} if a rate is outside (0, 1), a one-sided one is above 1/2 (Massart's
 * one-sided constant holds up to there), or a number of trials is below 1.
 */
public final class DvoretzkyKieferWolfowitz {

  private DvoretzkyKieferWolfowitz() {}

  /** Half the height of the two-sided band: √(ln(2/α)/2n). */
  public static double radius(long trials, double alpha) {
    return oneSidedRadius(trials, Require.rate("alpha", alpha) / 2);
  }

  /** How far the empirical distribution function lies to one side of the true one at most: √(ln(1/α)/2n). */
  public static double oneSidedRadius(long trials, double alpha) {
    Require.atLeast("trials", trials, 1);
    Require.rate("alpha", alpha);
    Require.between("alpha", alpha, 0, 0.5);
    return Math.sqrt(-StrictMath.log(alpha) / (2.0 * trials));
  }

  /** What the mean is at least, with confidence 1 − alpha (one-sided): the largest observations fall to the range's lower end. */
  public static double lower(BoundedSample sample, double alpha) {
    return sample.lowerEnd(meanOfLowest(sample.sorted(), 1 - oneSidedRadius(sample.size(), alpha)));
  }

  /** What the mean is at most, with confidence 1 − alpha (one-sided): the smallest observations rise to the range's upper end. */
  public static double upper(BoundedSample sample, double alpha) {
    double[] mirrored = sample.sorted();
    for (int i = 0, j = mirrored.length - 1; i <= j; i++, j--) {
      double x = mirrored[i];
      mirrored[i] = 1 - mirrored[j];
      mirrored[j] = 1 - x;
    }
    return sample.upperEnd(1 - meanOfLowest(mirrored, 1 - oneSidedRadius(sample.size(), alpha)));
  }

  /** The interval that contains the mean with confidence 1 − alpha (two-sided). */
  public static Interval of(BoundedSample sample, double alpha) {
    double half = Require.rate("alpha", alpha) / 2;
    return new Interval(lower(sample, half), upper(sample, half));
  }

  /**
   * The distance from a threshold, as a fraction of the range, at which a mean is told from it with probability at least
   * 1 − beta by the one-sided end of level alpha; also the height at which a distribution function is told from another.
   * The empirical function is within its radius at beta of the true one, and the end costs the radius at alpha.
   */
  public static double detectable(long trials, double alpha, double beta) {
    return oneSidedRadius(trials, alpha) + oneSidedRadius(trials, Require.rate("beta", beta));
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  public static long needed(double difference, double alpha, double beta) {
    Require.positive("difference", difference);
    return Search.fewest(1, Search.MANY, trials -> detectable(trials, alpha, beta) <= difference);
  }

  /** Sum of the lowest observations that make up the given mass, each of mass 1/n. */
  private static double meanOfLowest(double[] sorted, double mass) {
    double left = Math.max(0, mass) * sorted.length;
    Sum sum = new Sum();
    for (int i = 0; i < sorted.length && left > 0; i++, left--) sum.add(Math.min(1, left) * sorted[i]);
    return sum.value() / sorted.length;
  }
}
