package assay.bench;

import assay.core.Matrix;
import assay.core.ThreeLayer;
import assay.random.Stream;
import java.util.stream.IntStream;

/**
 * Mini-batch training of a residual network of three layers as plain numbers, the same for every contender: 2500 points
 * with random signs as coordinates, Gaussian targets and parameters, the network's first variant.
 */
record ResidualWorkload(int batch, int dimension, int width, int outputs) {

  static final int SIZE = 2500;
  static final double MOMENTUM = 0.9;
  static final double DECAY = 1e-4;

  /** Reads "50x30x200x8": batch, d, m, k. */
  static ResidualWorkload of(String shape) {
    String[] sizes = shape.split("x");
    return new ResidualWorkload(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]),
        Integer.parseInt(sizes[3]));
  }

  /** Operations of the matrix products of a step: x Wᵀ and back, and seven of m × k. */
  double operations() {
    return 2.0 * batch * width * (2 * dimension + 7 * outputs);
  }

  int batches() {
    return SIZE / batch;
  }

  double[][] points() {
    Stream stream = Stream.seeded(1);
    double[][] x = new double[SIZE][dimension];
    for (double[] point : x)
      for (int j = 0; j < dimension; j++) point[j] = stream.sign();
    return x;
  }

  double[][] targets() {
    return gaussians(2, SIZE, outputs, 1);
  }

  double[][] inputWeights() {
    return gaussians(3, width, dimension, Math.sqrt(2.0 / dimension));
  }

  double[][] innerWeights() {
    return gaussians(4, width, outputs, Math.sqrt(1.0 / outputs));
  }

  double[][] outputWeights() {
    return gaussians(5, outputs, width, Math.sqrt(1.0 / width));
  }

  double[] biases(int layer) {
    return Stream.seeded(5 + layer).gaussians(width, 0.25);
  }

  ThreeLayer start() {
    return ThreeLayer.of(ThreeLayer.Skip.OUTPUTS, Matrix.of(inputWeights()), biases(1), Matrix.of(innerWeights()),
        biases(2), Matrix.of(outputWeights()));
  }

  private static double[][] gaussians(long seed, int rows, int columns, double deviation) {
    Stream stream = Stream.seeded(seed);
    return IntStream.range(0, rows).mapToObj(i -> stream.gaussians(columns, deviation)).toArray(double[][]::new);
  }
}
