package assay.experiment.convexity;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.Rows;
import assay.random.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * m Gaussian measurements y_i = ⟨A_i, X*⟩ of a positive semidefinite d×d matrix X* of rank r, whose eigenvalues that
 * are not 0 lie between ½ and 1. A_i is symmetric, with E⟨A_i, X⟩A_i = X.
 */
public final class Sensing {

  private final int dimension;
  private final double[][] measurements;
  private final double[] target;
  private final double[] values;

  private Sensing(int dimension, double[][] measurements, double[] target) {
    this.dimension = dimension;
    this.measurements = measurements;
    this.target = target;
    this.values = images(target);
  }

  /**
   * How much is measured of what.
   *
   * @param dimension d
   * @param rank r
   * @param measurements m
   */
  public record Size(int dimension, int rank, int measurements) {

    /**
     * @throws IllegalArgumentException if r is not between 1 and d, or m below 1
     */
    public Size {
      Require.atLeast("rank", rank, 1);
      Require.that(rank <= dimension, "rank = " + rank + ": must be at most d = " + dimension);
      Require.atLeast("measurements", measurements, 1);
    }

    /** d r − r (r − 1)/2: fewer measurements cannot determine X*. */
    public int degreesOfFreedom() {
      return dimension * rank - rank * (rank - 1) / 2;
    }
  }

  public static Sensing draw(Size size, Stream stream) {
    int d = size.dimension;
    double[] eigenvalues = new double[size.rank];
    for (int k = 0; k < size.rank; k++) eigenvalues[k] = stream.uniform(0.5, 1);
    RealMatrix Q = RealMatrices.orthonormal(d, size.rank, stream);
    RealMatrix X = RealMatrices.scaled(Q, eigenvalues).multiply(Q.transpose());
    double[][] measurements = new double[size.measurements][];
    for (int i = 0; i < measurements.length; i++) measurements[i] = symmetric(d, stream);
    return new Sensing(d, measurements, row(X));
  }

  /** (B + B′)/2, row by row, for Gaussian B. */
  private static double[] symmetric(int d, Stream stream) {
    double[] B = stream.gaussians(d * d, 1);
    double[] A = new double[d * d];
    for (int i = 0; i < d; i++) for (int j = 0; j < d; j++) A[i * d + j] = (B[i * d + j] + B[j * d + i]) / 2;
    return A;
  }

  static double[] row(RealMatrix X) {
    return Matrices.flat(X.getData());
  }

  RealMatrix matrix(double[] row) {
    return new Array2DRowRealMatrix(Matrices.rows(row, dimension), false);
  }

  int dimension() {
    return dimension;
  }

  double[][] measurements() {
    return measurements;
  }

  /** y. */
  double[] values() {
    return values;
  }

  /** ⟨A_i, X⟩ for every i. */
  double[] images(double[] X) {
    double[] images = new double[measurements.length];
    for (int i = 0; i < images.length; i++) images[i] = Rows.dot(measurements[i], X);
    return images;
  }

  /** Σ_i c_i A_i. */
  double[] combination(double[] c) {
    double[] sum = new double[dimension * dimension];
    for (int i = 0; i < c.length; i++) Rows.subtract(-c[i], measurements[i], sum);
    return sum;
  }

  /** ‖X − X*‖/‖X*‖. */
  public double relativeError(RealMatrix X) {
    double[] error = row(X);
    Rows.subtract(1, target, error);
    return Rows.norm(error) / Rows.norm(target);
  }
}
