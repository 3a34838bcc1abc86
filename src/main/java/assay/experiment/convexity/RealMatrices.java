package assay.experiment.convexity;

import assay.linear.Matrices;
import assay.linear.Orthogonal;
import assay.random.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** The library's matrices: random ones, and what it leaves out. */
final class RealMatrices {

  private RealMatrices() {}

  static RealMatrix gaussian(int rows, int columns, double deviation, Stream stream) {
    return new Array2DRowRealMatrix(Matrices.gaussian(rows, columns, deviation, stream), false);
  }

  /** Orthonormal columns in uniformly random position. */
  static RealMatrix orthonormal(int rows, int columns, Stream stream) {
    return new Array2DRowRealMatrix(Orthogonal.vectors(columns, rows, stream), false).transpose();
  }

  /** A with column k times s_k. */
  static RealMatrix scaled(RealMatrix A, double[] s) {
    RealMatrix scaled = A.copy();
    for (int k = 0; k < s.length; k++) scaled.setColumnVector(k, A.getColumnVector(k).mapMultiply(s[k]));
    return scaled;
  }

  /** ⟨A, B⟩ = tr A′B. */
  static double inner(RealMatrix A, RealMatrix B) {
    double sum = 0;
    for (int i = 0; i < A.getRowDimension(); i++)
      for (int j = 0; j < A.getColumnDimension(); j++) sum += A.getEntry(i, j) * B.getEntry(i, j);
    return sum;
  }

  /** ‖A‖². */
  static double square(RealMatrix A) {
    return inner(A, A);
  }

  static double nuclearNorm(RealMatrix A) {
    double sum = 0;
    for (double s : new SingularValueDecomposition(A).getSingularValues()) sum += s;
    return sum;
  }

  static double spectralNorm(RealMatrix A) {
    return new SingularValueDecomposition(A).getSingularValues()[0];
  }

  /** The least ½‖X − A‖² + λ‖X‖_*: singular values reduced by λ. */
  static RealMatrix softened(RealMatrix A, double lambda) {
    SingularValueDecomposition svd = new SingularValueDecomposition(A);
    double[] s = svd.getSingularValues();
    for (int k = 0; k < s.length; k++) s[k] = Math.max(0, s[k] - lambda);
    return scaled(svd.getU(), s).multiply(svd.getVT());
  }
}
