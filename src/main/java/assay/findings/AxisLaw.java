package assay.findings;

import assay.claim.Format;
import assay.stats.Interval;

/**
 * How both sides of a claim grow with one of its parameters, the others held fixed: as a power of it, over the
 * instances that were drawn.
 *
 * @param axis the parameter, as the claim names it
 * @param from its smallest value
 * @param to its largest value
 * @param left the exponent of the left side
 * @param right that of the right side
 * @param slack that of right over left
 */
public record AxisLaw(String axis, double from, double to, Exponent left, Exponent right, Exponent slack) {

  /** An exponent as fitted, and the interval that contains it; all numbers where nothing is known. */
  public record Exponent(double fitted, Interval interval) {

    /** Such as {@code "d^0.49 [0.44, 0.54]"}. */
    String of(String axis) {
      return axis + "^" + Format.number(rounded(fitted)) + " [" + Format.number(rounded(interval.lo())) + ", "
          + Format.number(rounded(interval.hi())) + "]";
    }

    private static double rounded(double exponent) {
      return Double.isFinite(exponent) ? Math.rint(1000 * exponent) / 1000 : exponent;
    }
  }

  /** An exponent nearer to zero than this is not worth a sharper bound: a quarter over a factor of ten. */
  static final double MATERIAL = 0.1;

  /** Over a smaller range than a factor of two, or up to a larger part of itself, an exponent says little. */
  private static final double RANGE = 2, VAGUE = 0.75;

  /** Whether the two sides grow differently for certain, by more than is immaterial, and it is known by how much. */
  public boolean loose() {
    boolean material = slack.interval().lo() > MATERIAL || slack.interval().hi() < -MATERIAL;
    boolean known = slack.interval().width() / 2 <= VAGUE * Math.abs(slack.fitted());
    return material && known && to >= RANGE * from;
  }

  /** In words: {@code "Loose in d: the right side grows as d^1 [0.97, 1.03], the left as d^0.49 [0.44, 0.54]"}. */
  String words() {
    String where = slack.fitted() > 0 ? "Loose in " + axis : "Loose for small " + axis;
    return where + ": the right side grows as " + right.of(axis) + ", the left as " + left.of(axis) + ", for " + axis
        + " from " + Format.number(from) + " to " + Format.number(to);
  }
}
