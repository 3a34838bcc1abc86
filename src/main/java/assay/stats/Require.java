package assay.stats;

/** The refusals this room shares: each names the argument, its value and what is allowed. NaN is always refused. */
final class Require {

  private Require() {}

  /** A rate of error or a power: strictly between 0 and 1. */
  static double rate(String name, double value) {
    return inside(name, value, 0, 1);
  }

  /** A probability: 0 and 1 allowed. */
  static double probability(String name, double value) {
    return between(name, value, 0, 1);
  }

  static double inside(String name, double value, double low, double high) {
    return that(low < value && value < high, name, value, "strictly between " + low + " and " + high);
  }

  static double between(String name, double value, double low, double high) {
    return low <= value && value <= high ? value : that(false, name, value, "between " + low + " and " + high);
  }

  static double positive(String name, double value) {
    return that(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "positive and finite");
  }

  static double finite(String name, double value) {
    return that(Double.isFinite(value), name, value, "finite");
  }

  static long atLeast(String name, long value, long least) {
    if (value < least) throw new IllegalArgumentException(name + " = " + value + ": at least " + least + " is required");
    return value;
  }

  static long count(String name, long value, long trials) {
    if (value < 0 || value > trials) throw new IllegalArgumentException(name + " = " + value + ": must be between 0 and " + trials + " trials");
    return value;
  }

  private static double that(boolean holds, String name, double value, String allowed) {
    if (!holds) throw new IllegalArgumentException(name + " = " + value + ": must be " + allowed);
    return value;
  }
}
