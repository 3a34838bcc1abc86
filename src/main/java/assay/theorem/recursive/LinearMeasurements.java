package assay.theorem.recursive;

import assay.Require;
import assay.linear.Cholesky;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;

/**
 * Measurements ⟨A_k, W⟩ = y_k of a matrix W, k = 1, …, n.
 *
 * @param A n matrices of one shape
 * @param y n numbers
 */
public record LinearMeasurements(double[][][] A, double[] y) {

  /**
   * @throws IllegalArgumentException if there is no measurement, the lengths differ, or more are taken than W has
   *     entries
   */
  public LinearMeasurements {
    Require.atLeast("measurements", A.length, 1);
    Require.sameSize("length of y", y.length, A.length);
    Require.that(A.length <= A[0].length * A[0][0].length,
        "measurements = " + A.length + ": at most as many as W has entries, " + A[0].length * A[0][0].length);
  }

  /** Gaussian measurements of a matrix. */
  public static LinearMeasurements gaussian(double[][] W, int n, Stream stream) {
    double[][][] A = new double[n][][];
    for (int k = 0; k < n; k++) A[k] = Matrices.gaussian(W.length, W[0].length, 1, stream);
    return new LinearMeasurements(A, Arrays.stream(A).mapToDouble(each -> Matrices.inner(each, W)).toArray());
  }

  int columns() {
    return A[0][0].length;
  }

  /**
   * The W of least norm ‖W‖_F with ⟨A_k M, W⟩ = y_k for every k: what ridgeless regression on the data A_k M finds.
   *
   * @throws ArithmeticException if measurements depend on each other
   */
  public double[][] leastNorm(double[][] M) {
    double[][] rows = times(M);
    return combination(rows, rows);
  }

  /** The W of least norm that fits. */
  public double[][] leastNorm() {
    return leastNorm(Matrices.identity(columns()));
  }

  /**
   * The minimiser of tr(W Q⁻¹ Wᵀ) subject to the measurements, by its multipliers: W = Σ λ_k A_k Q with Σ_l ⟨A_k, A_l
   * Q⟩ λ_l = y_k.
   *
   * @param Q positive definite
   */
  public double[][] leastForm(SymmetricMatrix Q) {
    return combination(Arrays.stream(A).map(Matrices::flat).toArray(double[][]::new), times(Q.rows()));
  }

  /** A_k M, a row each. */
  private double[][] times(double[][] M) {
    return Arrays.stream(A).map(each -> Matrices.flat(Matrices.product(each, M))).toArray(double[][]::new);
  }

  /** Σ λ_k rows_k with Σ_l ⟨measured_k, rows_l⟩ λ_l = y_k. */
  private double[][] combination(double[][] measured, double[][] rows) {
    double[] multipliers = Cholesky.of(SymmetricMatrix.of(rows.length, (k, l) -> Vectors.dot(measured[k], rows[l])))
        .solve(y);
    double[] sum = new double[rows[0].length];
    for (int k = 0; k < rows.length; k++) sum = Vectors.sum(sum, multipliers[k], rows[k]);
    return Matrices.rows(sum, columns());
  }
}
