package assay.linear;

import assay.Fused;
import assay.kernel.Gram;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * All eigenvalues of a symmetric matrix, ascending, with approximate eigenvectors V and one radius that holds for all
 * of them: ‖AV − VΛ‖ + (‖A‖ + ‖Λ‖) ‖V′V − I‖ + rounding, in Frobenius norms. Proof: the orthogonal Q nearest to V is no
 * further from it than ‖V′V − I‖, so ‖Q′AQ − Λ‖ is at most that, and Weyl's inequality pairs the eigenvalues in order.
 */
public final class Spectrum {

  /** A decomposition that converged has a radius of some hundred units in the last place a row. */
  private static final double CONVINCING = 1e-12;

  private final double[] values;
  private final double[][] vectors;
  private final double radius;

  private Spectrum(double[] values, double[][] vectors, double radius) {
    this.values = values;
    this.vectors = vectors;
    this.radius = radius;
  }

  /**
   * By Householder's tridiagonal form and implicit QL of EJML, which is fast; where that does not converge, as on Gram
   * matrices of repeated points, by those of Hipparchus. The matrix is first scaled by a power of two, which is exact.
   *
   * @throws ArithmeticException if neither gives a decomposition that its residual confirms
   */
  public static Spectrum of(SymmetricMatrix A) {
    double largest = A.largestEntry();
    if (largest == 0) return ofZero(A.size());
    int exponent = Math.getExponent(largest);
    SymmetricMatrix moderate = exponent == 0 ? A : A.scaledByPowerOfTwo(-exponent);
    return fast(moderate).filter(Spectrum::convincing).orElseGet(() -> thorough(moderate)).times(exponent);
  }

  private static Spectrum ofZero(int n) {
    return new Spectrum(new double[n], IntStream.range(0, n).mapToObj(k -> unit(n, k)).toArray(double[][]::new), 0);
  }

  private static double[] unit(int n, int k) {
    double[] e = new double[n];
    e[k] = 1;
    return e;
  }

  private static Optional<Spectrum> fast(SymmetricMatrix A) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(A.size(), true, true);
    if (!decomposition.decompose(DMatrixRMaj.wrap(A.size(), A.size(), A.entriesLess(0)))) return Optional.empty();
    return Optional.of(
        ordered(A, k -> decomposition.getEigenvalue(k).getReal(), k -> decomposition.getEigenVector(k).data.clone()));
  }

  private static Spectrum thorough(SymmetricMatrix A) {
    Spectrum found = decomposed(A);
    if (!found.convincing())
      throw new ArithmeticException("the eigenvalues of a matrix of size " + A.size() + " are known to ± "
          + found.radius + " only, beside a largest of " + found.largestSize());
    return found;
  }

  private static Spectrum decomposed(SymmetricMatrix A) {
    try {
      var decomposition = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(A.rows(), false));
      return ordered(A, decomposition::getEigenvalue, k -> decomposition.getEigenvector(k).toArray());
    } catch (MathRuntimeException diverged) {
      throw new ArithmeticException(
          "the eigenvalues of a matrix of size " + A.size() + " did not converge: " + diverged.getMessage());
    }
  }

  private static Spectrum ordered(SymmetricMatrix A, IntToDoubleFunction value, IntFunction<double[]> vector) {
    int n = A.size();
    double[] unordered = IntStream.range(0, n).mapToDouble(value).toArray();
    int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(k -> unordered[k])).mapToInt(k -> k)
        .toArray();
    double[] values = Arrays.stream(order).mapToDouble(k -> unordered[k]).toArray();
    double[][] vectors = Arrays.stream(order).mapToObj(vector).toArray(double[][]::new);
    return new Spectrum(values, vectors, radius(A, values, vectors));
  }

  /** Whether the radius is what rounding explains, with room; NaN is not. */
  private boolean convincing() {
    return radius <= CONVINCING * values.length * largestSize();
  }

  private double largestSize() {
    return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
  }

  private Spectrum times(int exponent) {
    if (exponent == 0) return this;
    double[] scaled = Arrays.stream(values).map(value -> Math.scalb(value, exponent)).toArray();
    return new Spectrum(scaled, vectors, Math.nextUp(Math.scalb(radius, exponent)));
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
      for (int i = 0; i < image.length; i++)
        squares += (image[i] - values[k] * vectors[k][i]) * (image[i] - values[k] * vectors[k][i]);
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
    for (int i = 0; i < u.length; i++) sum = Fused.multiplyAdd(u[i], v[i], sum);
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
