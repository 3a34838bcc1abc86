package assay.kernel;

import assay.Fused;
import assay.Require;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;

/**
 * Kernel ridge regression: f = Σ α_i k(x_i, ·) minimises Σ (f(x_i) − y_i)² + λ ‖f‖², so α = (K + λ I)⁻¹ y. With λ = 0
 * it is the interpolant of least norm, the limit of gradient descent on an infinitely wide network that starts from
 * zero.
 */
public final class Ridge {

  private final Kernel kernel;
  private final Points points;
  private final double[] coefficients;
  private final double squaredNorm;

  private Ridge(Kernel kernel, Points points, double[] coefficients, double squaredNorm) {
    this.kernel = kernel;
    this.points = points;
    this.coefficients = coefficients;
    this.squaredNorm = squaredNorm;
  }

  /**
   * @param y a label for each point
   * @param ridge λ, at least 0
   * @throws IllegalArgumentException if the number of labels differs, a label is not finite, or λ is negative or not
   *     finite
   * @throws ArithmeticException if K + λ I is not positive definite in double arithmetic
   */
  public static Ridge fitted(Kernel kernel, Points points, double[] y, double ridge) {
    Require.sameSize("length of y", y.length, points.size());
    for (int i = 0; i < y.length; i++) Require.finite("y[" + i + "]", y[i]);
    Require.nonnegative("ridge", ridge);
    SymmetricMatrix K = Gram.of(kernel, points);
    double[] alpha = Cholesky.of(ridge == 0 ? K : K.plusDiagonal(ridge)).solve(y);
    return new Ridge(kernel, points, alpha, K.form(alpha));
  }

  /** f at other points of the same dimension. */
  public double[] at(Points others) {
    double[][] values = Gram.between(kernel, others, points);
    double[] f = new double[values.length];
    for (int i = 0; i < f.length; i++) {
      for (int j = 0; j < coefficients.length; j++) f[i] = Fused.multiplyAdd(values[i][j], coefficients[j], f[i]);
    }
    return f;
  }

  /** α. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** ‖f‖² = α′ K α. */
  public double squaredNorm() {
    return squaredNorm;
  }
}
