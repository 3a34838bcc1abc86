package assay.bench;

import assay.core.MarginLoss;
import assay.random.Stream;
import java.util.Arrays;

/**
 * A training problem as plain numbers, the same for every contender: N uniformly weighted points of ℝᵈ, Gaussian or
 * with random signs as coordinates, random signs as labels, m Gaussian neurons with small biases, hinge loss.
 */
record Workload(int size, int dimension, int width, boolean signs) {

  /** So small that training stands still: every step of a run does the same work, however many there are. */
  static final double RATE = 1e-9;

  static final MarginLoss HINGE = new MarginLoss() {
    @Override
    public double value(double margin) {
      return Math.max(0, 1 - margin);
    }

    @Override
    public double slope(double margin) {
      return margin < 1 ? -1 : 0;
    }
  };

  /** Reads "4096x32x256": Gaussian points. */
  static Workload of(String shape) {
    return of(shape, false);
  }

  static Workload of(String shape, boolean signs) {
    String[] sizes = shape.split("x");
    return new Workload(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]), signs);
  }

  /** Operations of the two matrix products that a step stands for. */
  double operations() {
    return 4.0 * size * dimension * width;
  }

  double[][] points() {
    Stream stream = Stream.seeded(1);
    double[][] x = new double[size][];
    for (int n = 0; n < size; n++) x[n] = signs ? signs(stream) : stream.gaussians(dimension, 1);
    return x;
  }

  private double[] signs(Stream stream) {
    double[] point = new double[dimension];
    for (int j = 0; j < dimension; j++) point[j] = stream.sign();
    return point;
  }

  double[] labels() {
    Stream stream = Stream.seeded(2);
    double[] y = new double[size];
    for (int n = 0; n < size; n++) y[n] = stream.sign();
    return y;
  }

  double[] weights() {
    double[] weight = new double[size];
    Arrays.fill(weight, 1.0 / size);
    return weight;
  }

  double[][] inputWeights(int network) {
    Stream stream = Stream.seeded(3 + network);
    double[][] w = new double[width][];
    for (int i = 0; i < width; i++) w[i] = stream.gaussians(dimension, 1 / Math.sqrt(dimension));
    return w;
  }

  double[] biases(int network) {
    return Stream.seeded(1003 + network).gaussians(width, 0.1);
  }

  double[] outputWeights(int network) {
    return Stream.seeded(2003 + network).gaussians(width, 1.0 / width);
  }

  /** A matrix row by row. */
  static double[] flat(double[][] rows) {
    double[] numbers = new double[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) System.arraycopy(rows[i], 0, numbers, i * rows[0].length, rows[0].length);
    return numbers;
  }
}
