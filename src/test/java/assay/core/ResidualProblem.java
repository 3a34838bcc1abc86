package assay.core;

import assay.random.Stream;
import java.util.stream.IntStream;

/** A residual network and samples for tests, drawn from the seed. */
record ResidualProblem(ThreeLayer network, Matrix x, Matrix y) {

  static ResidualProblem of(ThreeLayer.Skip skip, int d, int m, int k, int samples, long seed) {
    Stream stream = Stream.seeded(seed);
    ThreeLayer network = ThreeLayer.of(skip, gaussian(m, d, Math.sqrt(2.0 / d), stream), stream.gaussians(m, 0.25),
        gaussian(m, skip == ThreeLayer.Skip.OUTPUTS ? k : m, 0.3, stream), stream.gaussians(m, 0.25),
        gaussian(k, m, Math.sqrt(1.0 / m), stream));
    return new ResidualProblem(network, gaussian(samples, d, 1, stream), gaussian(samples, k, 1, stream));
  }

  static Matrix gaussian(int rows, int columns, double deviation, Stream stream) {
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < rows; i++) matrix.set(i, stream.gaussians(columns, deviation));
    return matrix;
  }

  /** The samples backwards. */
  int[] order() {
    return IntStream.range(0, x.rows()).map(i -> x.rows() - 1 - i).toArray();
  }

  /** The loss over all samples, or as many as the trainer takes. */
  double gradient(ResidualTrainer trainer) {
    return trainer.gradient(x, y, order(), 0, x.rows());
  }
}
