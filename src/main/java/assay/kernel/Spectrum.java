package assay.kernel;

import assay.stats.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * All eigenvalues of a symmetric matrix, ascending, with approximate eigenvectors V and one radius that holds for all of
 * them: ‖AV − VΛ‖ + (‖A‖ + ‖Λ‖) ‖V′V − I‖ + rounding, in Frobenius norms. Proof: the orthogonal Q nearest to V is no
 * further from it than ‖V′V − I‖, so ‖Q′AQ − Λ‖ is at most that, and Weyl's inequality pairs the eigenvalues in order.
 */
public final class Spectrum {

  private final double[] values;
  private final double[][] vectors;
  private final double radius;

  private Spectrum(double[] values, double[][] vectors, double radius) {
    this.values = values;
    this.vectors = vectors;
    this.radius = radius;
  }

  /** @throws ArithmeticException if the iteration does not converge, which has not been seen */
  public static Spectrum of(SymmetricMatrix A) {
    int n = A.size();
    EigenDecomposition_F64<DMatrixRMaj> decomposition = decomposed(A);
    double[] unordered = IntStream.range(0, n).mapToDouble(k -> decomposition.getEigenvalue(k).getReal()).toArray();
    int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(k -> unordered[k])).mapToInt(k -> k).toArray();
    double[] values = Arrays.stream(order).mapToDouble(k -> unordered[k]).toArray();
    double[][] vectors = Arrays.stream(order).mapToObj(k -> decomposition.getEigenVector(k).data.clone()).toArray(double[][]::new);
    return new Spectrum(values, vectors, radius(A, values, vectors));
  }

  /** Householder's tridiagonal form, then implicit QL. */
  private static EigenDecomposition_F64<DMatrixRMaj> decomposed(SymmetricMatrix A) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(A.size(), true, true);
    boolean converged = decomposition.decompose(DMatrixRMaj.wrap(A.size(), A.size(), A.entriesLess(0)));
    if (!converged) throw new ArithmeticException("the eigenvalues of a matrix of size " + A.size() + " did not converge");
    return decomposition;
  }

  private static double radius(SymmetricMatrix A, double[] values, double[][] vectors) {
    int n = A.size();
    double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    double size = A.frobenius() + largest;
    double unit = (n + 4) * 0x1p-53;
    double skew = skew(vectors) + unit * 1.1 * n;
    return 1.01 * (residual(A, values, vectors) + size * skew + unit * size * 1.1 * Math.sqrt(n));
  }

  /** ‖AV − VΛ‖_F. */
  private static double residual(SymmetricMatrix A, double[] values, double[][] vectors) {
    double squares = 0;
    for (int k = 0; k < values.length; k++) {
      double[] image = A.times(vectors[k]);
      for (int i = 0; i < image.length; i++) squares += (image[i] - values[k] * vectors[k][i]) * (image[i] - values[k] * vectors[k][i]);
    }
    return Math.sqrt(squares);
  }

  /** ‖V′V − I‖_F. */
  private static double skew(double[][] vectors) {
    double squares = 0;
    for (int k = 0; k < vectors.length; k++) {
      for (int l = 0; l <= k; l++) {
        double off = dot(vectors[k], vectors[l]) - (k == l ? 1 : 0);
        squares += (k == l ? 1 : 2) * off * off;
      }
    }
    return Math.sqrt(squares);
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) sum = Math.fma(u[i], v[i], sum);
    return sum;
  }

  public int size() {
    return values.length;
  }

  /** The eigenvalues as computed, ascending. */
  public double[] values() {
    return values.clone();
  }

  /** No eigenvalue is further from its computed value. */
  public double radius() {
    return radius;
  }

  /** The k-th smallest eigenvalue, k from 0. */
  public Interval value(int k) {
    return Interval.around(values[k], radius);
  }

  public Interval smallest() {
    return value(0);
  }

  public Interval largest() {
    return value(values.length - 1);
  }

  /** The spectral norm: the largest absolute value of an eigenvalue. */
  public Interval norm() {
    return largest().absolute().max(smallest().absolute());
  }

  /** The approximate unit eigenvector of the k-th smallest eigenvalue. */
  public double[] vector(int k) {
    return vectors[k].clone();
  }

  /** How many eigenvalues may be zero: those whose interval contains it. */
  public int nullity() {
    return (int) Arrays.stream(values).filter(value -> Math.abs(value) <= radius).count();
  }
}
