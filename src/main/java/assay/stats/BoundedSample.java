package assay.stats;

import assay.Require;
import java.util.Arrays;

/**
 * Independent observations of a quantity whose range is known beforehand. The statistics of this room see them moved to
 * [0, 1]; their ends come back on the range, rounded outwards. A quantity that is only known to be nonnegative may be
 * clipped at any B: the lower ends then still hold for its mean.
 */
public final class BoundedSample {

  private final double[] unit;
  private final Interval range;

  private BoundedSample(double[] unit, Interval range) {
    this.unit = unit;
    this.range = range;
  }

  /**
   * @param values the observations, at least one
   * @param range where they must lie, whatever happens: a property of the quantity, not of the sample
   * @throws IllegalArgumentException if there is no observation, one is NaN or outside the range, or the range is a
   *     point or infinite
   */
  public static BoundedSample of(double[] values, Interval range) {
    Require.atLeast("sample size", values.length, 1);
    double[] unit = new double[values.length];
    for (int i = 0; i < values.length; i++) unit[i] = unit(values[i], range);
    return new BoundedSample(unit, range);
  }

  /** One observation moved to [0, 1]. */
  static double unit(double value, Interval range) {
    requireRange(range);
    Require.between("observation", value, range.lo(), range.hi());
    return Math.min(1, (value - range.lo()) / (range.hi() - range.lo()));
  }

  static void requireRange(Interval range) {
    Require.positive("width of the range", range.width());
  }

  /** A value of [0, 1] back on the range: the smallest and the largest it can be, but for the range's own ends. */
  static Interval onRange(double unit, Interval range) {
    if (unit <= 0) return Interval.exactly(range.lo());
    if (unit >= 1) return Interval.exactly(range.hi());
    return Interval.exactly(range.hi()).minus(Interval.exactly(range.lo())).times(unit).plus(range.lo());
  }

  public int size() {
    return unit.length;
  }

  /** Mean of the observations on [0, 1]. */
  public double mean() {
    return Sum.of(unit) / unit.length;
  }

  /** Unbiased variance of the observations on [0, 1]; at least two are needed. */
  public double variance() {
    Require.atLeast("sample size", unit.length, 2);
    double mean = mean();
    Sum squares = new Sum();
    for (double x : unit) squares.add((x - mean) * (x - mean));
    return squares.value() / (unit.length - 1);
  }

  /** The observations on [0, 1] in increasing order. */
  double[] sorted() {
    double[] sorted = unit.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The lower end of an interval on [0, 1], moved to the range and rounded down. */
  double lowerEnd(double unitEnd) {
    return Math.max(range.lo(), onRange(Math.nextDown(unitEnd), range).lo());
  }

  /** The upper end of an interval on [0, 1], moved to the range and rounded up. */
  double upperEnd(double unitEnd) {
    return Math.min(range.hi(), onRange(Math.nextUp(unitEnd), range).hi());
  }
}
