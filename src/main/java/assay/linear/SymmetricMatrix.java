package assay.linear;

import assay.Fused;
import assay.Require;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** A symmetric n×n matrix of doubles; immutable. */
public final class SymmetricMatrix {

  /** An entry by its row and column. */
  @FunctionalInterface
  public interface Entries {
    double at(int i, int j);
  }

  private final int n;
  private final double[] a;

  private SymmetricMatrix(int n, double[] a) {
    this.n = n;
    this.a = a;
  }

  /**
   * Asks for the entries with j ≤ i, each once.
   *
   * @throws IllegalArgumentException if n &lt; 1, the matrix does not fit into memory, or an entry is not finite
   */
  public static SymmetricMatrix of(int n, Entries entries) {
    Memory.fits(Require.atLeast("n", n, 1));
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = entries.at(i, j);
        if (!Double.isFinite(entry))
          throw new IllegalArgumentException("entry (" + i + ", " + j + ") = " + entry + ": must be finite");
        a[i * n + j] = entry;
        a[j * n + i] = entry;
      }
    }
    return new SymmetricMatrix(n, a);
  }

  /** @throws IllegalArgumentException if the rows are not square or not exactly symmetric */
  public static SymmetricMatrix of(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      Require.sameSize("length of row " + i, rows[i].length, rows.length);
      for (int j = 0; j < i; j++)
        Require.that(rows[i][j] == rows[j][i], "entries (" + i + ", " + j + ") = " + rows[i][j] + " and (" + j + ", "
            + i + ") = " + rows[j][i] + " differ: the matrix is not symmetric");
    }
    return of(rows.length, (i, j) -> rows[i][j]);
  }

  public int size() {
    return n;
  }

  public double at(int i, int j) {
    return a[i * n + j];
  }

  /** The entries of A − c I, row by row. */
  double[] entriesLess(double c) {
    Memory.fits(n);
    double[] entries = a.clone();
    for (int i = 0; i < n; i++) entries[i * n + i] -= c;
    return entries;
  }

  /** A copy of the entries, a row each. */
  public double[][] rows() {
    return IntStream.range(0, n).mapToObj(i -> Arrays.copyOfRange(a, i * n, (i + 1) * n)).toArray(double[][]::new);
  }

  /** The largest absolute value of an entry. */
  public double largestEntry() {
    double largest = 0;
    for (double entry : a) largest = Math.max(largest, Math.abs(entry));
    return largest;
  }

  /** 2^exponent A, exact but for entries that become subnormal. */
  SymmetricMatrix scaledByPowerOfTwo(int exponent) {
    return of(n, (i, j) -> Math.scalb(at(i, j), exponent));
  }

  public double trace() {
    double trace = 0;
    for (int i = 0; i < n; i++) trace += at(i, i);
    return trace;
  }

  /** A v. */
  public double[] times(double[] v) {
    Require.sameSize("length of v", v.length, n);
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) sum = Fused.multiplyAdd(a[i * n + j], v[j], sum);
      product[i] = sum;
    }
    return product;
  }

  /** v′ A v. */
  public double form(double[] v) {
    double[] product = times(v);
    double sum = 0;
    for (int i = 0; i < n; i++) sum = Fused.multiplyAdd(v[i], product[i], sum);
    return sum;
  }

  /** A + c I. */
  public SymmetricMatrix plusDiagonal(double c) {
    return of(n, (i, j) -> i == j ? at(i, j) + c : at(i, j));
  }

  public SymmetricMatrix scaled(double factor) {
    return of(n, (i, j) -> factor * at(i, j));
  }

  public SymmetricMatrix minus(SymmetricMatrix other) {
    return combined(other, (x, y) -> x - y);
  }

  /** The entrywise product A ∘ B. */
  public SymmetricMatrix hadamard(SymmetricMatrix other) {
    return combined(other, (x, y) -> x * y);
  }

  private SymmetricMatrix combined(SymmetricMatrix other, DoubleBinaryOperator operation) {
    Require.that(other.n == n, "the other matrix has size " + other.n + ": " + n + " is required");
    return of(n, (i, j) -> operation.applyAsDouble(at(i, j), other.at(i, j)));
  }

  /** The largest sum of absolute values in a row, which bounds every eigenvalue's absolute value. */
  public double largestRowSum() {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) sum += Math.abs(a[i * n + j]);
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** ‖A‖_F. */
  public double frobenius() {
    double squares = 0;
    for (double entry : a) squares = Fused.multiplyAdd(entry, entry, squares);
    return Math.sqrt(squares);
  }
}
