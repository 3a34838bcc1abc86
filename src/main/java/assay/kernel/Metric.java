package assay.kernel;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.MatrixPower;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import java.util.Arrays;

/**
 * The Mahalanobis metric ‖v‖²_M = vᵀ M v. Inputs are carried to √M x, where it is the Euclidean one: distances then are
 * sums of squares, from which nothing cancels.
 *
 * @param matrix M, positive semidefinite
 * @param root √M, a row each
 */
public record Metric(SymmetricMatrix matrix, double[][] root) {

  /**
   * @throws IllegalArgumentException if M is not positive semidefinite
   */
  public static Metric of(SymmetricMatrix M) {
    return new Metric(M, MatrixPower.of(M, 0.5).rows());
  }

  /** M = I. */
  public static Metric euclidean(int dimension) {
    return new Metric(SymmetricMatrix.of(Matrices.identity(dimension)), Matrices.identity(dimension));
  }

  /** √M x for each row. */
  public double[][] images(double[][] x) {
    return Arrays.stream(x).map(this::image).toArray(double[][]::new);
  }

  /**
   * √M x.
   *
   * @throws IllegalArgumentException if x has another dimension
   */
  public double[] image(double[] x) {
    Require.sameSize("dimension of x", x.length, root.length);
    return Vectors.times(root, x);
  }
}
