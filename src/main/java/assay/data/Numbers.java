package assay.data;

import assay.distribution.Text;

/** How many numbers are held at most. */
final class Numbers {

  /** 60,000 pictures of 28 × 28 fit: 376 MB, and as much again for the copy that a distribution makes. */
  static final long MOST = 50_000_000;

  /** Bytes for each number that is held: two copies and what the collector needs beside them. */
  private static final int BYTES = 20;

  private Numbers() {}

  /** {@link #MOST}, and fewer where Java has less than a gigabyte. */
  static long most() {
    return Math.min(MOST, Runtime.getRuntime().maxMemory() / BYTES);
  }

  /**
   * @param length the coordinates of a sample, as a file has it
   * @throws IllegalArgumentException if not even one sample could be held
   */
  static void requireRow(String name, double length) {
    if (length >= 1 && length <= most()) return;
    throw new IllegalArgumentException(Text.of(
        "%s: a sample has %.0f coordinates: must be between 1 and %,d, which is what fits into memory", name, length,
        most()));
  }

  /**
   * @throws IllegalArgumentException if a number is NaN or infinite
   */
  static double finite(double value, String where, int column) {
    if (Double.isFinite(value)) return value;
    throw new IllegalArgumentException(where + ", column " + (column + 1) + ": " + value + " is no number");
  }
}
