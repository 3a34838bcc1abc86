package assay.linear;

import assay.Require;

/**
 * Whether square matrices fit: an array has fewer than 2³¹ entries, and the memory of this process is limited. What
 * counts is all that Java may use, not what is free at the moment: that would depend on what else runs, and on garbage
 * that is not collected yet, and a trial must not.
 */
public final class Memory {

  private static final int LARGEST = 46340;

  private Memory() {}

  /** @throws IllegalArgumentException if n² doubles are more than an array or the memory of Java can hold */
  static void fits(int n) {
    fits(n, 1);
  }

  /**
   * @param matrices how many of n² doubles are held at a time
   * @throws IllegalArgumentException if one is more than an array can hold, or all of them more than the memory of
   *     Java
   */
  public static void fits(int n, int matrices) {
    double bytes = 8.0 * n * n * matrices;
    double most = Runtime.getRuntime().maxMemory();
    String needs = String.format("n = %d: %s %.1f GB", n,
        matrices == 1 ? "a matrix of n² doubles needs" : matrices + " matrices of n² doubles need", bytes / 1e9);
    Require.that(n <= LARGEST, needs + ", beyond an array's 2^31 entries; at most " + LARGEST + " is possible");
    Require.that(bytes <= most,
        needs + String.format(", and Java may use %.1f GB; start it with a larger -Xmx (-Dmemory=)", most / 1e9));
  }
}
