package assay.linear;

import assay.Fused;
import assay.Require;
import assay.random.Stream;

/** Small dense matrices as arrays of rows of equal lengths; no argument is changed. */
public final class Matrices {

  private Matrices() {}

  /** I. */
  public static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) identity[i][i] = 1;
    return identity;
  }

  /** Independent Gaussian entries, row by row. */
  public static double[][] gaussian(int rows, int columns, double deviation, Stream stream) {
    double[][] gaussian = new double[rows][];
    for (int i = 0; i < rows; i++) gaussian[i] = stream.gaussians(columns, deviation);
    return gaussian;
  }

  /**
   * A B.
   *
   * @throws IllegalArgumentException if A has not as many columns as B has rows
   */
  public static double[][] product(double[][] A, double[][] B) {
    Require.sameSize("rows of B", B.length, A[0].length);
    double[][] product = new double[A.length][B[0].length];
    for (int i = 0; i < A.length; i++)
      for (int k = 0; k < B.length; k++) addTo(product[i], A[i][k], B[k]);
    return product;
  }

  private static void addTo(double[] sum, double c, double[] row) {
    for (int j = 0; j < row.length; j++) sum[j] = Fused.multiplyAdd(c, row[j], sum[j]);
  }

  /** Aᵀ. */
  public static double[][] transposed(double[][] A) {
    double[][] transposed = new double[A[0].length][A.length];
    for (int i = 0; i < A.length; i++) for (int j = 0; j < A[i].length; j++) transposed[j][i] = A[i][j];
    return transposed;
  }

  /** A + c B. */
  public static double[][] sum(double[][] A, double c, double[][] B) {
    double[][] sum = new double[A.length][];
    for (int i = 0; i < A.length; i++) sum[i] = Vectors.sum(A[i], c, B[i]);
    return sum;
  }

  /** c A. */
  public static double[][] scaled(double c, double[][] A) {
    double[][] scaled = new double[A.length][];
    for (int i = 0; i < A.length; i++) scaled[i] = Vectors.scaled(c, A[i]);
    return scaled;
  }

  /** ⟨A, B⟩ = Σ_ij A_ij B_ij. */
  public static double inner(double[][] A, double[][] B) {
    double sum = 0;
    for (int i = 0; i < A.length; i++) sum += Vectors.dot(A[i], B[i]);
    return sum;
  }

  /** ‖A‖_F. */
  public static double frobenius(double[][] A) {
    return Math.sqrt(inner(A, A));
  }

  /** AᵀA, to the bit symmetric. */
  public static SymmetricMatrix gram(double[][] A) {
    double[][] columns = transposed(A);
    return SymmetricMatrix.of(columns.length, (i, j) -> Vectors.dot(columns[i], columns[j]));
  }

  /** A row after the other. */
  public static double[] flat(double[][] A) {
    double[] flat = new double[A.length * A[0].length];
    for (int i = 0; i < A.length; i++) System.arraycopy(A[i], 0, flat, i * A[i].length, A[i].length);
    return flat;
  }

  /** The rows that {@link #flat} put after one another. */
  public static double[][] rows(double[] flat, int columns) {
    double[][] rows = new double[flat.length / columns][columns];
    for (int i = 0; i < rows.length; i++) System.arraycopy(flat, i * columns, rows[i], 0, columns);
    return rows;
  }
}
