package assay;

/**
 * Checks at the boundary of every room. Each refusal is an {@link IllegalArgumentException} whose sentence names the
 * argument, its value and what is allowed; NaN is always refused. What is accepted is returned, so that a check can
 * stand where the value is used.
 */
public final class Require {

  private Require() {}

  /** A condition of its own, with the whole sentence. */
  public static void that(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }

  public static int atLeast(String name, int value, int least) {
    return (int) atLeast(name, (long) value, (long) least);
  }

  public static long atLeast(String name, long value, long least) {
    if (value < least)
      throw new IllegalArgumentException(name + " = " + value + ": at least " + least + " is required");
    return value;
  }

  /** The size of one thing where another one's is required. */
  public static int sameSize(String name, int size, int required) {
    if (size != required) throw new IllegalArgumentException(name + " = " + size + ": " + required + " is required");
    return size;
  }

  /** How many of some trials: from none to all of them. */
  public static long count(String name, long value, long trials) {
    if (0 <= value && value <= trials) return value;
    throw new IllegalArgumentException(name + " = " + value + ": must be between 0 and " + trials + " trials");
  }

  public static double finite(String name, double value) {
    return number(Double.isFinite(value), name, value, "finite");
  }

  public static double positive(String name, double value) {
    return number(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "positive and finite");
  }

  /** At least 0, and finite. */
  public static double nonnegative(String name, double value) {
    return number(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "at least 0 and finite");
  }

  /** A rate of error or a power: strictly between 0 and 1. */
  public static double rate(String name, double value) {
    return inside(name, value, 0, 1);
  }

  /** A probability: 0 and 1 are allowed. */
  public static double probability(String name, double value) {
    return between(name, value, 0, 1);
  }

  /** A share that is not empty: above 0, and 1 is allowed. */
  public static double fraction(String name, double value) {
    return number(value > 0 && value <= 1, name, value, "above 0 and at most 1");
  }

  /** Strictly between two ends. */
  public static double inside(String name, double value, double low, double high) {
    if (low < value && value < high) return value;
    return number(false, name, value, "strictly between " + low + " and " + high);
  }

  /** Between two ends, either of which is allowed. */
  public static double between(String name, double value, double low, double high) {
    if (low <= value && value <= high) return value;
    return number(false, name, value, "between " + low + " and " + high);
  }

  private static double number(boolean holds, String name, double value, String allowed) {
    if (!holds) throw new IllegalArgumentException(name + " = " + value + ": must be " + allowed);
    return value;
  }
}
