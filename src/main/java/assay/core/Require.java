package assay.core;

/** Checks at the boundary, each with a sentence that names the argument, its value and what is allowed. */
final class Require {

  private Require() {}

  static int size(String what, int n) {
    if (n < 1) throw new IllegalArgumentException(what + " = " + n + ": at least 1 is required");
    return n;
  }

  static void same(String what, int found, int required) {
    if (found != required) throw new IllegalArgumentException(what + " = " + found + ": " + required + " is required");
  }

  static double finite(String what, int i, double value) {
    if (!Double.isFinite(value)) throw new IllegalArgumentException(what + "[" + i + "] = " + value + ": a finite number is required");
    return value;
  }

  static double nonnegative(String what, int i, double value) {
    if (finite(what, i, value) < 0) throw new IllegalArgumentException(what + "[" + i + "] = " + value + ": at least 0 is required");
    return value;
  }

  /** One number for each point of a cube. */
  static void cube(int dimension, int length) {
    if (dimension > 24) throw new IllegalArgumentException("dimension of the neurons = " + dimension + ": at most 24 is required to go through a cube");
    same("length of the array over the cube", length, 1 << dimension);
  }

  /** Rows of a Walsh-Hadamard transform. */
  static void rows(int values, int length) {
    if (Integer.bitCount(length) != 1 || length > 1 << 24 || length < 0) {
      throw new IllegalArgumentException("length = " + length + ": a power of two from 1 to 2^24 is required");
    }
    if (values % length != 0) {
      throw new IllegalArgumentException("length of values = " + values + ": a multiple of the row length " + length + " is required");
    }
  }

  /** A square matrix, row by row. */
  static void square(int numbers, int n) {
    if (numbers != (long) size("n", n) * n) throw new IllegalArgumentException("length of rows = " + numbers + ": n^2 with n = " + n + " is required");
  }

  /** Room for the losses of some networks. */
  static void losses(double[][] losses, int networks, int steps) {
    if (steps < 0) throw new IllegalArgumentException("steps = " + steps + ": at least 0 is required");
    same("length of losses", losses.length, networks);
    for (int r = 0; r < networks; r++) {
      if (losses[r].length < steps) throw new IllegalArgumentException("length of losses[" + r + "] = " + losses[r].length + ": at least " + steps + " is required");
    }
  }

  /** Every row has the length of the first and holds finite numbers; returns that length. Rows, of which there are many, get their names only when they are refused. */
  static int matrix(String what, double[][] rows) {
    size("length of " + what, rows.length);
    int columns = size("length of " + what + "[0]", rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) same("length of " + what + "[" + i + "]", rows[i].length, columns);
      for (int j = 0; j < columns; j++) if (!Double.isFinite(rows[i][j])) finite(what + "[" + i + "]", j, rows[i][j]);
    }
    return columns;
  }
}
