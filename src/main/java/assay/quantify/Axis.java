package assay.quantify;

import java.util.function.DoubleFunction;

/**
 * One number of an instance that can be moved while everything else stays: a width, a step size, the atoms of a
 * distribution.
 *
 * @param name as the property names it, such as {@code m} or {@code D.noise}
 * @param min the simplest value
 * @param max the other end
 * @param standard where the range ends for what a standard run draws
 * @param whole whether only whole numbers are allowed
 * @param value where the instance stands
 * @param at the instance's arguments with this number moved; throws {@link IllegalArgumentException} where there is
 *     none
 */
record Axis(String name, double min, double max, double standard, boolean whole, double value,
    DoubleFunction<Object[]> at) {

  /** Reals are resolved to two per cent. */
  private static final double RESOLUTION = 1.02;

  /** Whether only a thorough run goes there. */
  boolean beyond() {
    return value > standard;
  }

  /** From 0 at min to 1 at max: uniform in the logarithm, or in the value where the range is not positive. */
  double position() {
    if (!(max > min)) return 0;
    return Math.clamp(
        min > 0 ? (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min)) : (value - min) / (max - min), 0,
        1);
  }

  /** The value at a position, whole if it must be. */
  double valueAt(double position) {
    double share = Math.clamp(position, 0, 1);
    if (share == 0 || share == 1) return share == 0 ? min : max;
    double value = min > 0
        ? Math.exp(Math.log(min) + share * (Math.log(max) - Math.log(min)))
        : min + (max - min) * share;
    return Math.clamp(whole ? Math.rint(value) : value, min, max);
  }

  /** Halfway between two values, or NaN if nothing worth a look lies between. */
  double between(double one, double other) {
    double middle = min > 0 ? Math.sqrt(one) * Math.sqrt(other) : (one + other) / 2;
    if (whole)
      return Math.abs(one - other) > 1
          ? Math.clamp(Math.rint(middle), Math.min(one, other) + 1, Math.max(one, other) - 1)
          : Double.NaN;
    return Math.abs(one - other) > (RESOLUTION - 1) * Math.min(Math.abs(one), Math.abs(other)) ? middle : Double.NaN;
  }
}
