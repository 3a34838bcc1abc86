package assay.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval [lo, hi] that contains a quantity, with arithmetic that rounds outwards: each operation widens its
 * result by one unit in the last place at either end unless both ends are known exactly, so that the true value never
 * leaves the interval. An infinite end means that nothing is known on that side. An interval with a NaN end is
 * {@linkplain #broken() broken}: it certifies nothing, and a judge calls it an error.
 *
 * @throws IllegalArgumentException if lo &gt; hi
 */
public record Interval(double lo, double hi) {

  /** The interval that says nothing. */
  public static final Interval UNKNOWN = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public static final Interval ZERO = new Interval(0, 0);

  public Interval {
    if (lo > hi) throw new IllegalArgumentException("lo = " + lo + " > hi = " + hi + ": the ends of an interval are swapped");
  }

  /** A value known without error. */
  public static Interval exactly(double value) {
    return new Interval(value, value);
  }

  /** value ± radius, rounded outwards; the radius must not be negative. */
  public static Interval around(double value, double radius) {
    if (radius < 0) throw new IllegalArgumentException("radius = " + radius + ": must not be negative");
    return radius == 0 ? exactly(value) : new Interval(down(value - radius), up(value + radius));
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
    if (other.equals(ZERO)) return this;
    if (equals(ZERO)) return other;
    return new Interval(down(lo + other.lo), up(hi + other.hi));
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

  public Interval times(Interval other) {
    if (broken() || other.broken()) return new Interval(Double.NaN, Double.NaN);
    double a = product(lo, other.lo);
    double b = product(lo, other.hi);
    double c = product(hi, other.lo);
    double d = product(hi, other.hi);
    return new Interval(down(Math.min(Math.min(a, b), Math.min(c, d))), up(Math.max(Math.max(a, b), Math.max(c, d))));
  }

  public Interval times(double factor) {
    if (factor == 1) return this;
    return times(exactly(factor));
  }

  /**
   * This interval divided by another.
   *
   * @throws ArithmeticException if the divisor contains zero
   */
  public Interval dividedBy(Interval other) {
    if (other.lo <= 0 && other.hi >= 0) throw new ArithmeticException("divisor " + other + " contains zero");
    return times(new Interval(down(1 / other.hi), up(1 / other.lo)));
  }

  /** Square root of the nonnegative part. */
  public Interval sqrt() {
    return increasing(x -> Math.sqrt(Math.max(0, x)));
  }

  /** The image under an increasing function that is computed to within one unit in the last place. */
  public Interval increasing(DoubleUnaryOperator f) {
    return new Interval(down(f.applyAsDouble(lo)), up(f.applyAsDouble(hi)));
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

  public double width() {
    return hi - lo;
  }

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

  /** 0·∞ counts as 0: an end of zero stays zero however little is known of the other factor. */
  private static double product(double x, double y) {
    return x == 0 || y == 0 ? 0 : x * y;
  }

  private static double down(double x) {
    return x == 0 || Double.isInfinite(x) ? x : Math.nextDown(x);
  }

  private static double up(double x) {
    return x == 0 || Double.isInfinite(x) ? x : Math.nextUp(x);
  }
}
