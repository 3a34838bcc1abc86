package assay.linear;

/** Checks at the boundary, each with a sentence that names the argument, its value and what is allowed. */
final class Require {

  private Require() {}

  static void that(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }

  static int atLeast(String name, int value, int least) {
    that(value >= least, name + " = " + value + ": must be at least " + least);
    return value;
  }

  static double finite(String name, double value) {
    if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " = " + value + ": must be finite");
    return value;
  }

  static void sameSize(String name, int size, int required) {
    that(size == required, name + " has " + size + " entries: " + required + " are required");
  }

  /** Whether a square matrix fits: an array has fewer than 2³¹ entries, and the memory of this process is limited. */
  static void fits(int n) {
    double bytes = 8.0 * n * n;
    Runtime java = Runtime.getRuntime();
    double free = java.maxMemory() - java.totalMemory() + java.freeMemory();
    that((double) n * n <= Integer.MAX_VALUE - 8, "n = " + n + ": a matrix of n² doubles exceeds an array's 2^31 entries; at most 46340 is possible");
    that(bytes <= free, String.format("n = %d: a matrix of n² doubles needs %.1f GB, %.1f GB of memory are left; start Java with a larger -Xmx", n, bytes / 1e9, free / 1e9));
  }
}
