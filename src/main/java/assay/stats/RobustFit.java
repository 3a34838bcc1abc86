package assay.stats;

import assay.Require;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A linear law y = c + Σ s_j x_j + error in several variables, fitted by Huber's M-estimate: residuals beyond two
 * deviations (by the median of their sizes) count as two, so that single wild points move little.
 *
 * <p>{@link #interval} takes the larger of two errors: that of one variance for all points, which is exact with
 * Student's quantile where errors are Gaussian and none is clipped, and that of an M-estimate whose points may each
 * have a variance of their own (Huber, "Robust Statistics", chapter 7, with residuals divided by 1 − leverage as in HC3
 * of MacKinnon and White, J. Econometrics 29, 1985). For other laws the coverage is measured in this class's test: with
 * errors 20 times as wide at one end as at the other an interval misses at most twice as often as it says. Where errors
 * are not symmetric the law is that of a typical point, not of the mean. Where fewer than three quarters of the points
 * lie within two deviations there is no one law to speak of, and nothing is known.
 */
public final class RobustFit {

  private static final double CLIP = 2, GAUSSIAN_MEDIAN = 0.6744897501960817, MAJORITY = 0.75, ROUNDING = 1e-13;
  private static final int STEPS = 40;

  private final double[] mean;
  private final double[] deviation;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[] errors;

  private RobustFit(double[] mean, double[] deviation, double[] coefficients, double[] residuals, double[] errors) {
    this.mean = mean;
    this.deviation = deviation;
    this.coefficients = coefficients;
    this.residuals = residuals;
    this.errors = errors;
  }

  /**
   * @param x a row of values for each point
   * @param y as many values; at least three more than a row has
   * @throws IllegalArgumentException if there are too few points, a value is not finite, or a variable is a linear
   *     function of the others up to rounding
   */
  public static RobustFit of(double[][] x, double[] y) {
    Require.sameSize("values of y", y.length, x.length);
    int variables = x.length == 0 ? 0 : x[0].length;
    for (double value : y) Require.finite("value of y", value);
    Require.atLeast("points", y.length, variables + 3L);
    double[] mean = IntStream.range(0, variables).mapToDouble(j -> mean(column(x, j))).toArray();
    double[] deviation = IntStream.range(0, variables).mapToDouble(j -> size(x, j, mean[j])).toArray();
    RealMatrix design = design(x, mean, deviation);
    QRDecomposition factors = new QRDecomposition(design, 1e-7);
    if (!factors.getSolver().isNonSingular())
      throw new IllegalArgumentException("a variable is a linear function of the others: they cannot be told apart");
    double[] c = factors.getSolver().solve(MatrixUtils.createRealVector(y)).toArray();
    double floor = ROUNDING * (1 + Arrays.stream(y).map(Math::abs).max().orElse(0));
    for (int step = 0; step < STEPS; step++) c = reweighted(design, y, c, floor);
    double[] residuals = residuals(design, y, c);
    return new RobustFit(mean, deviation, c, residuals, errors(design, residuals, scale(residuals, floor)));
  }

  /** The slope in a variable, the first of which is 0. */
  public double slope(int variable) {
    return coefficients[variable + 1] / deviation[variable];
  }

  /** The law's value at a point. */
  public double at(double[] x) {
    double value = coefficients[0];
    for (int j = 0; j < x.length; j++) value += slope(j) * (x[j] - mean[j]);
    return value;
  }

  /** What the law leaves of each value. */
  public double[] residuals() {
    return residuals.clone();
  }

  /** The interval that contains a variable's slope with confidence 1 − alpha; all numbers where nothing is known. */
  public Interval interval(int variable, double alpha) {
    double degrees = residuals.length - coefficients.length;
    double radius = StudentT.quantile(Require.rate("alpha", alpha) / 2, degrees) * errors[variable + 1]
        / deviation[variable];
    return Double.isFinite(radius) ? Interval.around(slope(variable), radius) : Interval.UNKNOWN;
  }

  private static double[] reweighted(RealMatrix design, double[] y, double[] c, double floor) {
    double[] residuals = residuals(design, y, c);
    double most = CLIP * scale(residuals, floor);
    RealMatrix weighted = design.copy();
    double[] target = y.clone();
    for (int i = 0; i < y.length; i++) {
      double root = Math.sqrt(Math.min(1, most / Math.abs(residuals[i])));
      for (int j = 0; j < c.length; j++) weighted.multiplyEntry(i, j, root);
      target[i] *= root;
    }
    return new QRDecomposition(weighted).getSolver().solve(MatrixUtils.createRealVector(target)).toArray();
  }

  /** Standard errors of the coefficients; infinite where they cannot be known. */
  private static double[] errors(RealMatrix design, double[] residuals, double scale) {
    int n = residuals.length;
    int parts = design.getColumnDimension();
    boolean[] near = new boolean[n];
    int count = 0;
    for (int i = 0; i < n; i++) if (near[i] = Math.abs(residuals[i]) <= CLIP * scale) count++;
    RealMatrix inverse = MatrixUtils.inverse(design.transposeMultiply(design));
    Optional<RealMatrix> curvature = inverse(design, near);
    double[] leverage = IntStream.range(0, n).mapToDouble(i -> form(inverse, design.getRow(i))).toArray();
    double[] errors = new double[parts];
    Arrays.fill(errors, Double.POSITIVE_INFINITY);
    boolean alone = Arrays.stream(leverage).anyMatch(h -> h > 1 - 1e-6);
    if (count < MAJORITY * n || alone || curvature.isEmpty()) return errors;
    double[] clipped = Arrays.stream(residuals).map(e -> Math.clamp(e, -CLIP * scale, CLIP * scale)).toArray();
    double variance = Arrays.stream(clipped).map(e -> e * e).sum() / (n - parts) * n / count * n / count;
    for (int j = 0; j < parts; j++)
      errors[j] = Math.sqrt(Math.max(variance * inverse.getEntry(j, j),
          sandwich(curvature.get().getRow(j), design, clipped, leverage)));
    return errors;
  }

  /** The inverse of the Gram matrix of the points that are not clipped, if it has one. */
  private static Optional<RealMatrix> inverse(RealMatrix design, boolean[] near) {
    RealMatrix kept = design.copy();
    for (int i = 0; i < near.length; i++)
      for (int j = 0; j < kept.getColumnDimension() && !near[i]; j++) kept.setEntry(i, j, 0);
    QRDecomposition factors = new QRDecomposition(kept.transposeMultiply(kept), 1e-10);
    return Optional.of(factors.getSolver()).filter(DecompositionSolver::isNonSingular)
        .map(DecompositionSolver::getInverse);
  }

  private static double sandwich(double[] row, RealMatrix design, double[] clipped, double[] leverage) {
    double sum = 0;
    for (int i = 0; i < clipped.length; i++) {
      double weight = dot(row, design.getRow(i)) * clipped[i] / (1 - leverage[i]);
      sum += weight * weight;
    }
    return sum;
  }

  /** The deviation of a Gaussian whose sizes have this median, and not less than rounding. */
  private static double scale(double[] residuals, double floor) {
    double[] sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
    return Math.max(floor, sizes[sizes.length / 2] / GAUSSIAN_MEDIAN);
  }

  private static RealMatrix design(double[][] x, double[] mean, double[] deviation) {
    RealMatrix design = MatrixUtils.createRealMatrix(x.length, mean.length + 1);
    for (int i = 0; i < x.length; i++) {
      design.setEntry(i, 0, 1);
      for (int j = 0; j < mean.length; j++) design.setEntry(i, j + 1, (x[i][j] - mean[j]) / deviation[j]);
    }
    return design;
  }

  private static double size(double[][] x, int variable, double mean) {
    double[] squares = Arrays.stream(column(x, variable)).map(v -> (v - mean) * (v - mean)).toArray();
    double size = Math.sqrt(Sum.of(squares) / x.length);
    if (!(size > 1e-12 * (1 + Math.abs(mean)) && size < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(
          "variable " + variable + " has deviation " + size + ": must vary, and be finite");
    return size;
  }

  private static double[] residuals(RealMatrix design, double[] y, double[] c) {
    double[] fitted = design.operate(c);
    return IntStream.range(0, y.length).mapToDouble(i -> y[i] - fitted[i]).toArray();
  }

  private static double form(RealMatrix A, double[] v) {
    return dot(A.operate(v), v);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  private static double mean(double[] values) {
    return Sum.of(values) / values.length;
  }

  private static double[] column(double[][] x, int j) {
    return Arrays.stream(x).mapToDouble(row -> row[j]).toArray();
  }
}
