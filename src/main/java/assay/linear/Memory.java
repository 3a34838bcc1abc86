package assay.linear;

import assay.Require;

/** Whether a square matrix fits: an array has fewer than 2³¹ entries, and the memory of this process is limited. */
final class Memory {

  private static final int LARGEST = 46340;

  private Memory() {}

  /** @throws IllegalArgumentException if n² doubles are more than an array or the memory that is left can hold */
  static void fits(int n) {
    double bytes = 8.0 * n * n;
    Runtime java = Runtime.getRuntime();
    double free = java.maxMemory() - java.totalMemory() + java.freeMemory();
    Require.that(n <= LARGEST,
        String.format(
            "n = %d: a matrix of n² doubles needs %.1f GB, beyond an array's 2^31 entries; at most %d is possible",
            n, bytes / 1e9, LARGEST));
    Require.that(bytes <= free, String.format(
        "n = %d: a matrix of n² doubles needs %.1f GB, %.1f GB of memory are left; start Java with a larger -Xmx",
        n, bytes / 1e9, free / 1e9));
  }
}
