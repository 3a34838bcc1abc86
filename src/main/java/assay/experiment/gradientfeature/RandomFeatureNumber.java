package assay.experiment.gradientfeature;

import assay.distribution.closedform.GaussianMixture;
import assay.distribution.closedform.GaussianMixture.Labelled;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.stream.Stream.Builder;

/**
 * How many random features relu(⟨w_j, x⟩ − b_j), w ~ N(0, I) and b ~ N(0, s²) with s the length of a typical point,
 * ridge regression needs on the XOR mixture for an accuracy. Features are added to those that are there; a constant is
 * one of them. Of four ridges the best on the fresh points counts, which favours random features.
 *
 * @param d dimension
 * @param length |μ|
 * @param deviation σ
 * @param count of the points that are fitted
 * @param fresh points on which accuracies are counted
 * @param accuracy that is to be reached, above ½
 */
public record RandomFeatureNumber(int d, double length, double deviation, int count, int fresh, double accuracy) {

  private static final double[] RIDGES = {1e-3, 1e-2, 1e-1, 1};
  private static final double RUNG = 1.25;
  private static final int FEWEST = 8;
  private static final int MOST = 2000;
  private static final int BLOCK = 512;

  /**
   * Where the accuracy on a ladder of factor 1.25 from 8 first reaches the one that is asked for, interpolated in log
   * N.
   *
   * @throws IllegalStateException if 2000 features are too few
   */
  public double needed(Trial trial) {
    GaussianMixture mixture = GaussianMixture.xor(d, length, deviation, trial.stream("means"));
    Fit fit = new Fit(points(mixture, count, trial.stream("points")));
    Fit judged = new Fit(points(mixture, fresh, trial.stream("fresh points")));
    Stream features = trial.stream("random features");
    double before = 0.5;
    for (int N = FEWEST; N <= MOST; N = (int) (RUNG * N)) {
      while (fit.size() < N) {
        double[] w = features.gaussians(d, 1);
        double b = Math.sqrt(length * length + d * deviation * deviation) * features.gaussian();
        fit.add(w, b);
        judged.add(w, b);
      }
      double reached = fit.best(judged);
      if (reached >= accuracy) return N * StrictMath.pow(RUNG, -(reached - accuracy) / (reached - before));
      before = Math.min(reached, accuracy - 0.01);
    }
    throw new IllegalStateException(this + ": " + MOST + " features are too few");
  }

  private static Labelled[] points(GaussianMixture mixture, int n, Stream stream) {
    Builder<Labelled> points = java.util.stream.Stream.builder();
    for (int i = 0; i < n; i++) points.add(mixture.sample(stream));
    return points.build().toArray(Labelled[]::new);
  }

  /** Features as rows over the points, and the products of these rows; row 0 is the constant. */
  private static final class Fit {

    private final Labelled[] points;
    private double[][] rows = {};
    private double[][] products = {};
    private double[] moments = {};

    Fit(Labelled[] points) {
      this.points = points;
      double[] constant = new double[points.length];
      Arrays.fill(constant, 1);
      append(constant);
    }

    /** The number of features without the constant. */
    int size() {
      return rows.length - 1;
    }

    void add(double[] w, double b) {
      double[] row = new double[points.length];
      for (int i = 0; i < row.length; i++) {
        double z = -b;
        double[] x = points[i].x();
        for (int j = 0; j < w.length; j++) z += w[j] * x[j];
        row[i] = Math.max(0, z);
      }
      append(row);
    }

    private void append(double[] row) {
      rows = Arrays.copyOf(rows, rows.length + 1);
      rows[rows.length - 1] = row;
    }

    /** The share of the other's points that are classified correctly with the best of the ridges. */
    double best(Fit judged) {
      multiply();
      SymmetricMatrix K = SymmetricMatrix.of(products.length, (i, j) -> products[Math.max(i, j)][Math.min(i, j)]);
      return Arrays.stream(RIDGES)
          .map(ridge -> judged.accuracy(Cholesky.of(K.plusDiagonal(ridge * K.trace() / K.size())).solve(moments)))
          .max().orElseThrow();
    }

    /** Products of the rows that are new, a block of points at a time, which stays in the cache. */
    private void multiply() {
      double[] y = Arrays.stream(points).mapToDouble(Labelled::label).toArray();
      int known = products.length;
      products = Arrays.copyOf(products, rows.length);
      moments = Arrays.copyOf(moments, rows.length);
      for (int i = known; i < rows.length; i++) products[i] = new double[i + 1];
      for (int from = 0; from < points.length; from += BLOCK) {
        int to = Math.min(from + BLOCK, points.length);
        for (int i = known; i < rows.length; i++) {
          for (int j = 0; j <= i; j++) products[i][j] += product(rows[i], rows[j], from, to);
          moments[i] += product(rows[i], y, from, to);
        }
      }
    }

    /** Four sums at a time, which a processor adds side by side. */
    private static double product(double[] u, double[] v, int from, int to) {
      double first = 0, second = 0, third = 0, fourth = 0;
      int i = from;
      for (; i + 3 < to; i += 4) {
        first += u[i] * v[i];
        second += u[i + 1] * v[i + 1];
        third += u[i + 2] * v[i + 2];
        fourth += u[i + 3] * v[i + 3];
      }
      for (; i < to; i++) first += u[i] * v[i];
      return first + second + (third + fourth);
    }

    private double accuracy(double[] c) {
      double[] f = new double[points.length];
      for (int j = 0; j < c.length; j++) for (int i = 0; i < f.length; i++) f[i] += c[j] * rows[j][i];
      int correct = 0;
      for (int i = 0; i < f.length; i++) if (points[i].label() * f[i] > 0) correct++;
      return (double) correct / f.length;
    }
  }
}
