package assay.quantify;

import assay.runner.Effort;
import java.util.function.Supplier;

/**
 * How far what is drawn reaches. A thorough run draws the instances of a standard one, to the bit, and then further
 * ones from ranges that end where {@code thorough} says.
 */
final class Reach {

  /** So many times as often a trial of the further instances repeats what it repeats: an interval half as wide. */
  static final int REPEATED = 4;

  private static final ScopedValue<Boolean> FURTHER = ScopedValue.newInstance();

  private Reach() {}

  /** Draws from the further ranges. */
  static <T> T further(Supplier<T> draws) {
    return ScopedValue.where(FURTHER, true).call(draws::get);
  }

  /** Whether the further ranges are drawn from at present. */
  static boolean further() {
    return FURTHER.isBound();
  }

  /** Whether this run reaches there at all. */
  static boolean thorough() {
    return Effort.current() == Effort.THOROUGH;
  }

  /**
   * The end of a range that may reach further.
   *
   * @param standard where it ends as a rule
   * @param thorough where it ends for further instances; 0 for the same
   * @throws IllegalArgumentException if the further end is nearer
   */
  static double end(double standard, double thorough, boolean further) {
    if (thorough != 0 && !(thorough >= standard && thorough < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "max = " + standard + ", thorough = " + thorough + ": max <= thorough is required");
    }
    return further && thorough != 0 ? thorough : standard;
  }

  static int end(int standard, int thorough, boolean further) {
    return (int) end((double) standard, thorough, further);
  }
}
