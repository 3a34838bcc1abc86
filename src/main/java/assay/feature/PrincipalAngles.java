package assay.feature;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;

/** Subspaces that matrices of features distinguish, and the angles between them. */
public final class PrincipalAngles {

  private PrincipalAngles() {}

  /** Orthonormal eigenvectors of the r largest eigenvalues, the largest first, a row each. */
  public static double[][] top(SymmetricMatrix A, int r) {
    Require.that(1 <= r && r <= A.size(), "r = " + r + ": must lie between 1 and " + A.size());
    Spectrum spectrum = Spectrum.of(A);
    double[][] top = new double[r][];
    for (int k = 0; k < r; k++) top[k] = spectrum.vector(A.size() - 1 - k);
    return top;
  }

  /**
   * The largest principal angle between two subspaces, the smallest rotation that turns one into the other (part of)
   * the other, in [0, π/2]: its sine is the norm of what the second leaves of the first. For equal dimensions it is
   * symmetric; otherwise the first must be the smaller one.
   *
   * @param u orthonormal rows
   * @param v orthonormal rows, at least as many
   */
  public static double largest(double[][] u, double[][] v) {
    Require.that(u.length <= v.length,
        u.length + " and " + v.length + " directions: the first subspace must not be the larger one");
    double[][] rest = new double[u.length][];
    for (int k = 0; k < u.length; k++) rest[k] = outside(u[k], v);
    SymmetricMatrix squares = Matrices.gram(Matrices.transposed(rest));
    return StrictMath.asin(Math.min(1, Math.sqrt(Math.max(0, Spectrum.of(squares).largest().hi()))));
  }

  /** What is left of x when its projection to the span of orthonormal rows is taken out. */
  public static double[] outside(double[] x, double[][] rows) {
    double[] rest = x.clone();
    for (double[] row : rows) rest = Vectors.sum(rest, -Vectors.dot(row, x), row);
    return rest;
  }
}
