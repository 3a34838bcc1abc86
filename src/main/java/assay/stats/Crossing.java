package assay.stats;

import java.util.function.DoublePredicate;

/**
 * Where a monotone condition on the nonnegative numbers changes its answer, to the last bit: the bits of nonnegative
 * doubles are ordered as the doubles are, so 63 halvings always suffice.
 */
final class Crossing {

  private Crossing() {}

  /** The largest double in [from, to] at which the condition holds; it must hold first and fail later. */
  static double last(double from, double to, DoublePredicate condition) {
    if (condition.test(to)) return to;
    return Double
        .longBitsToDouble(lastBits(Double.doubleToRawLongBits(from), Double.doubleToRawLongBits(to), condition));
  }

  /** The smallest double in [from, to] at which the condition holds; it must fail first and hold later. */
  static double first(double from, double to, DoublePredicate condition) {
    return condition.test(from) ? from : Math.nextUp(last(from, Math.nextDown(to), condition.negate()));
  }

  private static long lastBits(long holds, long fails, DoublePredicate condition) {
    while (fails - holds > 1) {
      long middle = holds + (fails - holds) / 2;
      if (condition.test(Double.longBitsToDouble(middle))) holds = middle;
      else fails = middle;
    }
    return holds;
  }
}
