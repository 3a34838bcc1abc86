package assay.core;

import assay.Require;

/**
 * What the training core requires of its arrays. Entries, of which there are many, get their names only when they are
 * refused.
 */
final class Shape {

  private static final int LARGEST_CUBE = 24;

  private Shape() {}

  /** The i-th of some numbers. */
  static double finite(String what, int i, double value) {
    return Double.isFinite(value) ? value : Require.finite(what + "[" + i + "]", value);
  }

  static double nonnegative(String what, int i, double value) {
    return Double.isFinite(value) && value >= 0 ? value : Require.nonnegative(what + "[" + i + "]", value);
  }

  /** One number for each point of a cube. */
  static void cube(int dimension, int length) {
    if (dimension > LARGEST_CUBE) {
      throw new IllegalArgumentException(
          "dimension of the neurons = " + dimension + ": at most " + LARGEST_CUBE
              + " is required to go through a cube");
    }
    Require.sameSize("length of the array over the cube", length, 1 << dimension);
  }

  /** Rows of a Walsh-Hadamard transform. */
  static void rows(int values, int length) {
    if (Integer.bitCount(length) != 1 || length > 1 << LARGEST_CUBE || length < 0) {
      throw new IllegalArgumentException(
          "length = " + length + ": a power of two from 1 to 2^" + LARGEST_CUBE + " is required");
    }
    if (values % length != 0) {
      throw new IllegalArgumentException(
          "length of values = " + values + ": a multiple of the row length " + length + " is required");
    }
  }

  /** A square matrix, row by row. */
  static void square(int numbers, int n) {
    Require.that(numbers == (long) Require.atLeast("n", n, 1) * n,
        "length of rows = " + numbers + ": n^2 with n = " + n + " is required");
  }

  /** Room for the losses of some networks. */
  static void losses(double[][] losses, int networks, int steps) {
    Require.atLeast("steps", steps, 0);
    Require.sameSize("length of losses", losses.length, networks);
    for (int r = 0; r < networks; r++) {
      if (losses[r].length < steps) Require.atLeast("length of losses[" + r + "]", losses[r].length, steps);
    }
  }

  /** Every row has the length of the first and holds finite numbers; returns that length. */
  static int matrix(String what, double[][] rows) {
    Require.atLeast("length of " + what, rows.length, 1);
    int columns = Require.atLeast("length of " + what + "[0]", rows[0].length, 1);
    for (int i = 0; i < rows.length; i++) row(what, i, rows[i], columns);
    return columns;
  }

  private static void row(String what, int i, double[] row, int columns) {
    if (row.length != columns) Require.sameSize("length of " + what + "[" + i + "]", row.length, columns);
    for (int j = 0; j < columns; j++)
      if (!Double.isFinite(row[j])) Require.finite(what + "[" + i + "][" + j + "]", row[j]);
  }
}
