package assay.experiment.convexity;

import assay.linear.Rows;
import assay.random.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/** What finds a matrix from its measurements: descent on one factor, and two convex programs. */
final class SensingLearners {

  private SensingLearners() {}

  /**
   * Gradient descent on (1/4m) Σ (⟨A_i, UU′⟩ − y_i)² over d×d matrices U, far more than rank r needs.
   *
   * @param start the length that U₀'s columns have on average
   */
  static RealMatrix descent(Sensing sensing, double start, double rate, int steps, Stream stream) {
    int d = sensing.dimension();
    RealMatrix U = RealMatrices.gaussian(d, d, start / Math.sqrt(d), stream);
    double[] y = sensing.values();
    for (int t = 0; t < steps; t++) {
      double[] rest = sensing.images(Sensing.row(U.multiply(U.transpose())));
      for (int i = 0; i < y.length; i++) rest[i] = (rest[i] - y[i]) * rate / y.length;
      U = U.subtract(sensing.matrix(sensing.combination(rest)).multiply(U));
    }
    return U.multiply(U.transpose());
  }

  /** The least ‖X‖ with all measurements: what descent on X itself finds from 0. */
  static RealMatrix leastNorm(Sensing sensing) {
    return sensing.matrix(new Projection(sensing).of(new double[sensing.dimension() * sensing.dimension()]));
  }

  /**
   * The least ‖X‖_* over X ≥ 0 with all measurements, by Douglas's and Rachford's iteration: of the reflections at both
   * sets, one shrinks eigenvalues by a threshold.
   */
  static RealMatrix leastNuclearNorm(Sensing sensing, double threshold, int steps) {
    Projection projection = new Projection(sensing);
    double[] z = new double[sensing.dimension() * sensing.dimension()];
    double[] x = z;
    for (int t = 0; t < steps; t++) {
      x = projection.of(z);
      double[] reflected = new double[z.length];
      for (int i = 0; i < z.length; i++) reflected[i] = 2 * x[i] - z[i];
      double[] shrunk = Sensing.row(shrunk(sensing.matrix(reflected), threshold));
      for (int i = 0; i < z.length; i++) z[i] += shrunk[i] - x[i];
    }
    return sensing.matrix(x);
  }

  private static RealMatrix shrunk(RealMatrix X, double threshold) {
    var eigen = new EigenDecompositionSymmetric(X.add(X.transpose()).scalarMultiply(0.5));
    double[] values = eigen.getEigenvalues();
    for (int k = 0; k < values.length; k++) values[k] = Math.max(0, values[k] - threshold);
    return RealMatrices.scaled(eigen.getV(), values).multiply(eigen.getV().transpose());
  }

  /** Onto the X with all measurements. */
  private record Projection(Sensing sensing, DecompositionSolver gram) {

    Projection(Sensing sensing) {
      this(sensing, new CholeskyDecomposition(gram(sensing.measurements())).getSolver());
    }

    private static RealMatrix gram(double[][] A) {
      double[][] gram = new double[A.length][A.length];
      for (int i = 0; i < A.length; i++) for (int j = 0; j <= i; j++) gram[i][j] = gram[j][i] = Rows.dot(A[i], A[j]);
      return new Array2DRowRealMatrix(gram, false);
    }

    double[] of(double[] X) {
      double[] rest = sensing.images(X);
      for (int i = 0; i < rest.length; i++) rest[i] = sensing.values()[i] - rest[i];
      double[] projected = sensing.combination(gram.solve(new ArrayRealVector(rest, false)).toArray());
      Rows.subtract(-1, X, projected);
      return projected;
    }
  }
}
