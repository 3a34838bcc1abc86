package assay.linear;

import assay.Fused;
import assay.Require;
import assay.core.Ops;
import assay.kernel.Gram;
import java.util.Optional;

/**
 * The factor L with A = L L′ of a positive definite matrix.
 *
 * <p>If the factorisation runs to its end, L L′ = A + E with |E_ij| ≤ γ/(1−γ) √(a_ii a_jj), γ = k u/(1 − k u), k = n +
 * 4, u = 2⁻⁵³, in whatever order the inner products are summed (Higham, "Accuracy and Stability", theorem 10.3: |E| ≤ γ
 * |L||L′|; by Cauchy and Schwarz (|L||L′|)_ij ≤ ‖l_i‖‖l_j‖, and ‖l_i‖² = a_ii + E_ii ≤ a_ii + γ ‖l_i‖²). As L L′ has no
 * negative eigenvalue, A has none below −{@link #error}.
 */
public final class Cholesky {

  private final int n;
  private final double[] l;

  private Cholesky(int n, double[] l) {
    this.n = n;
    this.l = l;
  }

  /**
   * The factor of a matrix that is to be solved with.
   *
   * @throws ArithmeticException if the matrix is not positive definite in double arithmetic, as the Gram matrix of
   *     points that repeat is not: a pivot is negative, or no larger than {@link #error}, so that rounding alone may
   *     have made it positive. As λ_min is at most any pivot, no well-conditioned matrix is refused.
   */
  public static Cholesky of(SymmetricMatrix A) {
    Optional<Cholesky> factor = ifDefinite(A).filter(f -> f.smallestPivot() > error(A));
    return factor.orElseThrow(() -> new ArithmeticException("the matrix of size " + A.size()
        + " is not positive definite in double arithmetic: it has no Cholesky factor beyond rounding;"
        + " do points repeat?"));
  }

  private double smallestPivot() {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) smallest = Math.min(smallest, l[i * n + i] * l[i * n + i]);
    return smallest;
  }

  /** The factor, or nothing if a pivot is not positive. */
  public static Optional<Cholesky> ifDefinite(SymmetricMatrix A) {
    return ifDefinite(A, 0);
  }

  /** The factor of A − c I. */
  public static Optional<Cholesky> ifDefinite(SymmetricMatrix A, double c) {
    double[] l = A.entriesLess(c);
    return Ops.best().cholesky(l, A.size()) ? Optional.of(new Cholesky(A.size(), l)) : Optional.empty();
  }

  /**
   * How far below zero an eigenvalue of a matrix can lie whose factorisation runs to its end: γ/(1−γ) tr A, one per
   * cent for the rounding of this, and a little for underflow.
   */
  public static double error(SymmetricMatrix A) {
    return error(A.size(), A.trace());
  }

  public static double error(int n, double trace) {
    double ku = (n + 4) * 0x1p-53;
    double gamma = ku / (1 - ku);
    return 1.01 * gamma / (1 - gamma) * Math.max(0, trace) + n * Double.MIN_NORMAL;
  }

  public int size() {
    return n;
  }

  /** A⁻¹ y. */
  public double[] solve(double[] y) {
    double[] x = half(y);
    for (int i = n - 1; i >= 0; i--) {
      x[i] /= l[i * n + i];
      for (int k = 0; k < i; k++) x[k] = Fused.multiplyAdd(-l[i * n + k], x[i], x[k]);
    }
    return x;
  }

  /** L⁻¹ y. */
  private double[] half(double[] y) {
    Require.sameSize("length of y", y.length, n);
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = y[i];
      for (int k = 0; k < i; k++) sum = Fused.multiplyAdd(-l[i * n + k], x[k], sum);
      x[i] = sum / l[i * n + i];
    }
    return x;
  }

  /** tr(A⁻¹ M). */
  public double traceOfInverseTimes(SymmetricMatrix M) {
    double[][] rows = M.rows();
    double trace = 0;
    for (int i = 0; i < n; i++) trace += solve(rows[i])[i];
    return trace;
  }

  /** y′ A⁻¹ y = ‖L⁻¹ y‖². */
  public double inverseForm(double[] y) {
    double squares = 0;
    for (double z : half(y)) squares = Fused.multiplyAdd(z, z, squares);
    return squares;
  }
}
