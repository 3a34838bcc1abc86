package assay.experiment.ntk;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.kernel.Points;
import assay.kernel.TangentKernel;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.theorem.ntk.Margins;
import java.util.Arrays;

/**
 * n unit vectors with real labels that are not zero.
 *
 * @param x n points of d coordinates
 * @param y n labels
 */
public record TrainingSet(double[][] x, double[] y) {

  /** Uniform points of the sphere, labels uniform on [−scale, scale]. */
  public static TrainingSet sphere(int n, int d, double scale, long seed) {
    Stream stream = Stream.seeded(seed);
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) x[i] = stream.direction(d);
    return new TrainingSet(x, labels(n, scale, stream));
  }

  /** The first n unit vectors, with such labels; n ≤ d. */
  public static TrainingSet orthonormal(int n, int d, double scale, long seed) {
    double[][] x = new double[n][d];
    for (int i = 0; i < n; i++) x[i][i] = 1;
    return new TrainingSet(x, labels(n, scale, Stream.seeded(seed)));
  }

  private static double[] labels(int n, double scale, Stream stream) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) y[i] = scale * stream.sign() * (1 - stream.uniform());
    return y;
  }

  /** The same points with labels ±scale. */
  public TrainingSet signs(double scale) {
    return new TrainingSet(x, Arrays.stream(y).map(v -> Math.copySign(scale, v)).toArray());
  }

  public int size() {
    return y.length;
  }

  public int dimension() {
    return x[0].length;
  }

  /** Descent on ½ Σ (f(x_i) − y_i)² from these neurons. */
  public LeastSquares descent(TwoLayer start) {
    return LeastSquares.of(x, y, start);
  }

  public Points points() {
    return Points.of(x);
  }

  /** The margins of a network at the inputs. */
  public Margins margins(TwoLayer f) {
    Samples inputs = inputs();
    double[][] margins = new double[size()][f.width()];
    for (int i = 0; i < size(); i++) {
      for (int r = 0; r < f.width(); r++) margins[i][r] = Math.abs(TangentKernel.preactivation(inputs, f, r, i));
    }
    return new Margins(points(), margins);
  }

  /** The inputs alone. */
  public Samples inputs() {
    return unlabelled(x);
  }

  /** Inputs whose labels and weights are 1. */
  public static Samples unlabelled(double[][] x) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return Samples.of(x, ones, ones);
  }
}
