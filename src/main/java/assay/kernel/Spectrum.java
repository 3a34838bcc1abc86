package assay.kernel;

import assay.stats.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

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

  public static Spectrum of(SymmetricMatrix A) {
    int n = A.size();
    var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(rows(A)));
    double[] unordered = decomposition.getEigenvalues();
    int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(k -> unordered[k])).mapToInt(k -> k).toArray();
    double[] values = Arrays.stream(order).mapToDouble(k -> unordered[k]).toArray();
    double[][] vectors = Arrays.stream(order).mapToObj(k -> decomposition.getEigenvector(k).toArray()).toArray(double[][]::new);
    return new Spectrum(values, vectors, radius(A, values, vectors));
  }

  private static double[][] rows(SymmetricMatrix A) {
    double[][] rows = new double[A.size()][A.size()];
    for (int i = 0; i < rows.length; i++) for (int j = 0; j < rows.length; j++) rows[i][j] = A.at(i, j);
    return rows;
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
