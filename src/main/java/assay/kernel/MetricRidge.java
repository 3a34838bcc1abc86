package assay.kernel;

import assay.Require;
import assay.linear.Cholesky;
import assay.linear.Matrices;
import assay.linear.Memory;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import java.util.Arrays;

/**
 * Kernel ridge regression with a radial kernel in a Mahalanobis metric, f(x) = Σ α_i φ(‖x − x_i‖_M/L) with α = (K +
 * λI)⁻¹ y, and its gradient.
 */
public final class MetricRidge {

  /** Matrices of n² numbers that a fit holds at a time: K and its factor. */
  private static final int HELD = 2;

  private final Setting setting;
  private final double[][] images;
  private final double[] alpha;

  /**
   * What is fitted, but for the data.
   *
   * @param width L
   * @param ridge λ
   */
  public record Setting(Radial kernel, double width, Metric metric, double ridge) {

    /**
     * @throws IllegalArgumentException if the width is not positive or the ridge negative
     */
    public Setting {
      Require.positive("width", width);
      Require.nonnegative("ridge", ridge);
    }

    /** The values of the kernel between image i and those before it. */
    private void values(Columns columns, double[] image, int i, double[] out) {
      columns.distances(image, i, out);
      for (int j = 0; j < i; j++) {
        if (out[j] == 0 && ridge == 0)
          throw new IllegalArgumentException("ridge = 0: x_" + j + " and x_" + i
              + " coincide in the metric, so that the kernel matrix is singular; a positive ridge is required");
        out[j] = kernel.value(out[j] / width);
      }
    }

    /** φ′(r)/r between an image and the first so many, 0 where they coincide. */
    private void slopes(Columns columns, double[] image, int count, double[] out) {
      columns.distances(image, count, out);
      for (int i = 0; i < count; i++) out[i] = out[i] == 0 ? 0 : kernel.slope(out[i] / width);
    }
  }

  private MetricRidge(Setting setting, double[][] images, double[] alpha) {
    this.setting = setting;
    this.images = images;
    this.alpha = alpha;
  }

  /**
   * @param x n inputs
   * @param y their labels
   * @throws IllegalArgumentException if there is no input, lengths differ, a number is not finite, two inputs coincide
   *     in the metric and the ridge is 0, or two n×n matrices do not fit into memory; nothing is allocated then
   * @throws ArithmeticException if K + λI is not positive definite in double arithmetic; the message names the pair of
   *     inputs that are nearest
   */
  public static MetricRidge fitted(Setting setting, double[][] x, double[] y) {
    Memory.fits(Require.atLeast("number of inputs", x.length, 1), HELD);
    Require.sameSize("length of y", y.length, x.length);
    for (int i = 0; i < x.length; i++) check(i, x[i], y[i], setting.metric.root().length);
    double[][] images = setting.metric.images(x);
    return new MetricRidge(setting, images, coefficients(setting, images, y));
  }

  private static void check(int i, double[] x, double y, int dimension) {
    Require.sameSize("dimension of x_" + i, x.length, dimension);
    for (double c : x) Require.finite("a coordinate of x_" + i, c);
    Require.finite("y_" + i, y);
  }

  private static double[] coefficients(Setting setting, double[][] images, double[] y) {
    double[] row = new double[images.length];
    Columns columns = new Columns(images);
    SymmetricMatrix K = SymmetricMatrix.of(images.length, (i, j) -> {
      if (j == 0) setting.values(columns, images[i], i, row);
      return i == j ? 1 + setting.ridge : row[j];
    });
    try {
      return Cholesky.of(K).solve(y);
    } catch (ArithmeticException singular) {
      throw new ArithmeticException("ridge = " + setting.ridge + ": the kernel matrix is singular in double"
          + " arithmetic; nearest are " + nearest(images) + ". " + singular.getMessage());
    }
  }

  private static String nearest(double[][] images) {
    int first = 0;
    int second = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Vectors.distance(images[i], images[j]);
        if (!(distance < least)) continue;
        least = distance;
        first = j;
        second = i;
      }
    }
    return "x_" + first + " and x_" + second + ", " + least + " apart";
  }

  /** f at each of these inputs. */
  public double[] at(double[][] x) {
    Columns columns = new Columns(images);
    double[] row = new double[images.length];
    return Arrays.stream(setting.metric.images(x)).mapToDouble(image -> value(columns, image, row)).toArray();
  }

  private double value(Columns columns, double[] image, double[] row) {
    columns.distances(image, row.length, row);
    double sum = 0;
    for (int i = 0; i < row.length; i++) sum += alpha[i] * setting.kernel.value(row[i] / setting.width);
    return sum;
  }

  /**
   * ∇f(x_k) for each input of the fit, without the term i = k, which is 0 for a smooth kernel and has no limit for the
   * Laplace kernel; inputs that coincide in the metric are left out for the same reason.
   */
  public double[][] gradients() {
    Columns columns = new Columns(images);
    double[] slopes = new double[images.length];
    double[][] sums = new double[columns.dimension()][images.length];
    for (int k = 0; k < images.length; k++) {
      setting.slopes(columns, images[k], k, slopes);
      for (int j = 0; j < sums.length; j++) columns.subtract(j, images[k][j], k, alpha[k], slopes, sums[j]);
      double[] own = columns.weighted(images[k], k, times(slopes, k));
      for (int j = 0; j < sums.length; j++) sums[j][k] = own[j];
    }
    return Arrays.stream(Matrices.transposed(sums)).map(this::carriedBack).toArray(double[][]::new);
  }

  private double[] times(double[] slopes, int count) {
    double[] products = new double[count];
    for (int i = 0; i < count; i++) products[i] = alpha[i] * slopes[i];
    return products;
  }

  /** ∇f at another input; terms of inputs that coincide with it are left out. */
  public double[] gradient(double[] x) {
    Columns columns = new Columns(images);
    double[] image = setting.metric.image(x);
    double[] slopes = new double[images.length];
    setting.slopes(columns, image, slopes.length, slopes);
    return carriedBack(columns.weighted(image, slopes.length, times(slopes, slopes.length)));
  }

  private double[] carriedBack(double[] sum) {
    return Vectors.scaled(1 / (setting.width * setting.width), setting.metric.image(sum));
  }

  /** α. */
  public double[] coefficients() {
    return alpha.clone();
  }
}
