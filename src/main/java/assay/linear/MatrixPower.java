package assay.linear;

import assay.Require;

/** Real powers of positive semidefinite matrices. */
public final class MatrixPower {

  /** Eigenvalues of a semidefinite matrix are below zero by so much of the largest one, times the size, at most. */
  private static final double ROUNDING = 1e-12;

  private MatrixPower() {}

  /**
   * Aᵖ = Σ λᵖ v vᵀ, where eigenvalues that rounding made negative count as 0; A⁰ = I.
   *
   * @throws IllegalArgumentException if A has an eigenvalue below zero beyond rounding, or p is negative and A singular
   */
  public static SymmetricMatrix of(SymmetricMatrix A, double p) {
    Require.finite("p", p);
    Spectrum spectrum = Spectrum.of(A);
    double[] values = spectrum.values();
    double largest = Math.max(values[values.length - 1], -values[0]);
    Require.that(values[0] >= -ROUNDING * values.length * largest,
        "smallest eigenvalue = " + values[0] + ": A must be positive semidefinite");
    Require.that(p >= 0 || values[0] > 0,
        "p = " + p + ", smallest eigenvalue = " + values[0] + ": a singular matrix has no negative power");
    double[][] scaled = new double[values.length][];
    double[][] vectors = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      vectors[k] = spectrum.vector(k);
      scaled[k] = Vectors.scaled(power(Math.max(0, values[k]), p), vectors[k]);
    }
    double[][] left = Matrices.transposed(scaled);
    double[][] right = Matrices.transposed(vectors);
    return SymmetricMatrix.of(values.length, (i, j) -> Vectors.dot(left[i], right[j]));
  }

  private static double power(double value, double p) {
    return p == 0.5 ? Math.sqrt(value) : p == 1 ? value : StrictMath.pow(value, p);
  }
}
