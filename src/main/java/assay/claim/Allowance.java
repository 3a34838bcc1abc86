package assay.claim;

import assay.stats.Interval;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far double arithmetic is trusted where two sides are compared: up to a share of the largest quantity that was
 * added, so that the comparison does not depend on the unit. 5e-10 ≤ 1e-10 is refuted like 5 ≤ 1.
 *
 * @param relative the share
 * @param scale a size below which rounding does not fall, since what a side is computed from is as large as that; 0 for
 *     none
 * @param reason what has that size; empty for none
 */
public record Allowance(double relative, double scale, String reason) {

  /** Where a claim says nothing else. */
  public static final Allowance STANDARD = new Allowance(1e-9, 0, "");

  /**
   * @throws IllegalArgumentException if the share is not in [0, 1), the scale is negative or not finite, or a scale has
   *     no reason
   */
  public Allowance {
    if (!(relative >= 0 && relative < 1))
      throw new IllegalArgumentException("rounding = " + relative + ": must lie in [0, 1)");
    if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("scale = " + scale + ": must be finite and not negative");
    if (scale > 0 && reason.isBlank())
      throw new IllegalArgumentException("scale = " + scale + " without a reason: say what is that large");
  }

  /** The left side lies above the right side, by more than rounding explains. NaN is neither above nor below. */
  public boolean above(Interval left, List<Interval> right) {
    double highest = sum(right).hi();
    return left.lo() - highest > margin(
        DoubleStream.concat(DoubleStream.of(left.lo(), highest), right.stream().mapToDouble(Interval::hi)));
  }

  /** The left side lies below the right side, or above it by no more than rounding explains. */
  public boolean below(Interval left, List<Interval> right) {
    double lowest = sum(right).lo();
    if (left.hi() == Double.POSITIVE_INFINITY || lowest == Double.NEGATIVE_INFINITY) return false;
    return left.hi() - lowest <= margin(
        DoubleStream.concat(DoubleStream.of(left.hi(), lowest), right.stream().mapToDouble(Interval::lo)));
  }

  private static Interval sum(List<Interval> terms) {
    return terms.stream().reduce(Interval.ZERO, Interval::plus);
  }

  /** Ends that are not bounded have no size. */
  private double margin(DoubleStream ends) {
    return relative * Math.max(scale, ends.map(Math::abs).filter(Double::isFinite).max().orElse(0));
  }

  /** For a reader, such as {@code "1e-9 of the largest term"}. */
  @Override
  public String toString() {
    String share = Format.number(relative) + " of the largest term";
    return scale == 0 ? share : share + ", or of " + reason + " = " + Format.number(scale) + " if that is larger";
  }
}
