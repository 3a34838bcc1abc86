package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import assay.Fused;
import jdk.incubator.vector.DoubleVector;

/**
 * The Cholesky factorisation by blocks of columns: a block's diagonal, the rows below it, then what both take from the
 * rest of the matrix, four rows times two vectors of columns in registers. Each number is one chain of fused
 * multiply-adds in the order of the columns, in memory between blocks, so that the bits are those of the plain loops.
 */
final class CholeskyFactor {

  /** Columns of a block. */
  private static final int BLOCK = 64;

  /** Matrices too small for vectors. */
  private static final int SMALL = 2 * BLOCK;

  /** Rows that stay in registers. */
  private static final int ROWS = 4;

  private final double[] a;
  private final int n;

  /** The rows below a block, transposed: number k·stride + i is row i of column k. */
  private final double[] below;

  private CholeskyFactor(double[] a, int n) {
    this.a = a;
    this.n = n;
    below = new double[BLOCK * padded(n)];
  }

  static boolean factorise(double[] a, int n) {
    return n < SMALL ? ScalarOps.factorise(a, n, 0, n) : new CholeskyFactor(a, n).byBlocks();
  }

  private static int padded(int rows) {
    return (rows + COUNT - 1) / COUNT * COUNT;
  }

  private boolean byBlocks() {
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      if (!ScalarOps.factorise(a, n, from, to)) return false;
      if (to < n) eliminate(from, to);
    }
    return true;
  }

  private void eliminate(int from, int to) {
    int stride = padded(n - to);
    transpose(from, to, stride);
    for (int i = 0; i < stride; i += COUNT) divide(a, n, from, to, below, stride, i);
    back(from, to, stride);
    int row = to;
    for (; row + ROWS <= n; row += ROWS) {
      int done = subtract(a, n, from, to, below, stride, row);
      for (int i = row; i < row + ROWS; i++) finish(from, to, stride, i, done);
    }
    for (; row < n; row++) finish(from, to, stride, row, to);
  }

  private void transpose(int from, int to, int stride) {
    for (int k = from; k < to; k++) {
      for (int i = to; i < n; i++) below[(k - from) * stride + i - to] = a[i * n + k];
      for (int i = n - to; i < stride; i++) below[(k - from) * stride + i] = 0;
    }
  }

  private void back(int from, int to, int stride) {
    for (int i = to; i < n; i++) {
      for (int k = from; k < to; k++) a[i * n + k] = below[(k - from) * stride + i - to];
    }
  }

  /** The rows below a block, solved with its triangle; the lanes hold rows. */
  private static void divide(double[] a, int n, int from, int to, double[] below, int stride, int i) {
    for (int j = from; j < to; j++) {
      DoubleVector sum = fromArray(SPECIES, below, (j - from) * stride + i);
      for (int k = from; k < j; k++)
        sum = broadcast(SPECIES, -a[j * n + k]).fma(fromArray(SPECIES, below, (k - from) * stride + i), sum);
      sum.div(a[j * n + j]).intoArray(below, (j - from) * stride + i);
    }
  }

  /**
   * Takes a block's share from four rows, two vectors of columns at a time up to the diagonal or the last whole pair;
   * returns the first column left.
   */
  private static int subtract(double[] a, int n, int from, int to, double[] below, int stride, int row) {
    int r0 = row * n;
    int r1 = r0 + n;
    int r2 = r1 + n;
    int r3 = r2 + n;
    int j = to;
    for (; j < row + ROWS && j + 2 * COUNT <= n; j += 2 * COUNT) {
      DoubleVector s00 = fromArray(SPECIES, a, r0 + j), s01 = fromArray(SPECIES, a, r0 + j + COUNT);
      DoubleVector s10 = fromArray(SPECIES, a, r1 + j), s11 = fromArray(SPECIES, a, r1 + j + COUNT);
      DoubleVector s20 = fromArray(SPECIES, a, r2 + j), s21 = fromArray(SPECIES, a, r2 + j + COUNT);
      DoubleVector s30 = fromArray(SPECIES, a, r3 + j), s31 = fromArray(SPECIES, a, r3 + j + COUNT);
      int at = j - to;
      for (int k = from; k < to; k++, at += stride) {
        DoubleVector x0 = fromArray(SPECIES, below, at), x1 = fromArray(SPECIES, below, at + COUNT);
        DoubleVector v0 = broadcast(SPECIES, -a[r0 + k]);
        s00 = v0.fma(x0, s00);
        s01 = v0.fma(x1, s01);
        DoubleVector v1 = broadcast(SPECIES, -a[r1 + k]);
        s10 = v1.fma(x0, s10);
        s11 = v1.fma(x1, s11);
        DoubleVector v2 = broadcast(SPECIES, -a[r2 + k]);
        s20 = v2.fma(x0, s20);
        s21 = v2.fma(x1, s21);
        DoubleVector v3 = broadcast(SPECIES, -a[r3 + k]);
        s30 = v3.fma(x0, s30);
        s31 = v3.fma(x1, s31);
      }
      s00.intoArray(a, r0 + j);
      s01.intoArray(a, r0 + j + COUNT);
      s10.intoArray(a, r1 + j);
      s11.intoArray(a, r1 + j + COUNT);
      s20.intoArray(a, r2 + j);
      s21.intoArray(a, r2 + j + COUNT);
      s30.intoArray(a, r3 + j);
      s31.intoArray(a, r3 + j + COUNT);
    }
    return j;
  }

  /** The same for one row, from a column to its diagonal. */
  private void finish(int from, int to, int stride, int row, int column) {
    for (int j = column; j <= row; j++) {
      double sum = a[row * n + j];
      for (int k = from; k < to; k++)
        sum = Fused.multiplyAdd(-a[row * n + k], below[(k - from) * stride + j - to], sum);
      a[row * n + j] = sum;
    }
  }
}
