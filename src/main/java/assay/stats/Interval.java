package assay.stats;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval [lo, hi] that contains a quantity, with arithmetic that rounds outwards: lower ends are rounded
 * down and upper ends up, so that the true value never leaves the interval, and operations without rounding error stay
 * exact. An infinite end means that nothing is known on that side; ends that overflow become the largest double below
 * and ∞ above. An interval with a NaN end is {@linkplain #broken() broken}: it certifies nothing, a judge calls it an
 * error, and all arithmetic with it is broken too, as is ∞ − ∞ of two infinite values. Zero ends are never −0.
 */
public record Interval(double lo, double hi) {

  /** The interval that says nothing. */
  public static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public static final Interval ZERO = new Interval(0, 0);

  private static final Interval BROKEN = new Interval(Double.NaN, Double.NaN);

  /**
   * @throws IllegalArgumentException if lo &gt; hi
   */
  public Interval {
    if (lo > hi)
      throw new IllegalArgumentException("lo = " + lo + " > hi = " + hi + ": the ends of an interval are swapped");
    lo += 0.0;
    hi += 0.0;
  }

  /** A value known without error. */
  public static Interval exactly(double value) {
    return new Interval(value, value);
  }

  /** value ± radius, rounded outwards; the radius must not be negative. */
  public static Interval around(double value, double radius) {
    if (radius < 0) throw new IllegalArgumentException("radius = " + radius + ": must not be negative");
    return new Interval(Rounding.sumDown(value, -radius), Rounding.sumUp(value, radius));
  }

  /** Everything from value upwards. */
  public static Interval atLeast(double value) {
    return new Interval(value, Double.POSITIVE_INFINITY);
  }

  /** Everything up to value. */
  public static Interval atMost(double value) {
    return new Interval(Double.NEGATIVE_INFINITY, value);
  }

  public Interval plus(Interval other) {
    return new Interval(Rounding.sumDown(lo, other.lo), Rounding.sumUp(hi, other.hi));
  }

  public Interval plus(double value) {
    return plus(exactly(value));
  }

  public Interval negated() {
    return new Interval(-hi, -lo);
  }

  public Interval minus(Interval other) {
    return plus(other.negated());
  }

  /** Zero times anything, even an infinite end, is zero. */
  public Interval times(Interval other) {
    return corners(other, Rounding::productDown, Rounding::productUp);
  }

  public Interval times(double factor) {
    return times(exactly(factor));
  }

  /**
   * This interval divided by another.
   *
   * @throws ArithmeticException if the divisor contains zero
   */
  public Interval dividedBy(Interval other) {
    if (other.lo <= 0 && other.hi >= 0) throw new ArithmeticException("divisor " + other + " contains zero");
    boolean infiniteByInfinite = lo == hi && Double.isInfinite(lo)
        && (Double.isInfinite(other.lo) || Double.isInfinite(other.hi));
    return infiniteByInfinite ? BROKEN : corners(other, Rounding::quotientDown, Rounding::quotientUp);
  }

  /**
   * Square root of the nonnegative part.
   *
   * @throws ArithmeticException if there is none
   */
  public Interval sqrt() {
    if (hi < 0) throw new ArithmeticException("square root of " + this + ", which is negative");
    return broken() ? BROKEN : new Interval(Rounding.rootDown(Math.max(0, lo)), Rounding.rootUp(hi));
  }

  /** The image under an increasing function that is computed to within one unit in the last place. */
  public Interval increasing(DoubleUnaryOperator f) {
    return new Interval(lowered(f.applyAsDouble(lo), lo), -lowered(-f.applyAsDouble(hi), hi));
  }

  /** The values of |x|. */
  public Interval absolute() {
    if (lo >= 0 || broken()) return this;
    return hi <= 0 ? negated() : new Interval(0, Math.max(-lo, hi));
  }

  public Interval min(Interval other) {
    return new Interval(Math.min(lo, other.lo), Math.min(hi, other.hi));
  }

  public Interval max(Interval other) {
    return new Interval(Math.max(lo, other.lo), Math.max(hi, other.hi));
  }

  /** The smallest interval that contains both. */
  public Interval hull(Interval other) {
    return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
  }

  /** The length of this interval, to within rounding. */
  public double width() {
    return hi - lo;
  }

  /** NaN if both ends are infinite. */
  public double middle() {
    return lo == hi ? lo : 0.5 * lo + 0.5 * hi;
  }

  public boolean contains(double value) {
    return lo <= value && value <= hi;
  }

  /** Whether an end is NaN. */
  public boolean broken() {
    return Double.isNaN(lo) || Double.isNaN(hi);
  }

  /** The hull of an operation that is monotone in each operand, hence extreme at their ends. */
  private Interval corners(Interval other, DoubleBinaryOperator down, DoubleBinaryOperator up) {
    if (broken() || other.broken()) return BROKEN;
    double least = Math.min(Math.min(down.applyAsDouble(lo, other.lo), down.applyAsDouble(lo, other.hi)),
        Math.min(down.applyAsDouble(hi, other.lo), down.applyAsDouble(hi, other.hi)));
    double largest = Math.max(Math.max(up.applyAsDouble(lo, other.lo), up.applyAsDouble(lo, other.hi)),
        Math.max(up.applyAsDouble(hi, other.lo), up.applyAsDouble(hi, other.hi)));
    return new Interval(least, largest);
  }

  /**
   * Two steps down, since the unit in the last place doubles at a power of two; an infinite image of an infinite end
   * stays.
   */
  private static double lowered(double image, double end) {
    return Double.isInfinite(image) && Double.isInfinite(end) ? image : Math.nextDown(Math.nextDown(image));
  }
}
