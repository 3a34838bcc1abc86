package assay.core;

import assay.random.Stream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Trains some networks and prints one number that depends on every bit of the result; a program of its own. */
final class Digest {

  private Digest() {}

  /** Arguments: the number of threads and the number of steps. */
  public static void main(String[] arguments) {
    System.out
        .println(Lanes.COUNT + " " + of(Ops.vector(Integer.parseInt(arguments[0])), Integer.parseInt(arguments[1])));
  }

  static long of(Ops ops, int steps) {
    CRC32C digest = new CRC32C();
    for (Problem problem : new Problem[] {new Problem(33, 8, 7, 1), new Problem(7, 3, 12, 2), new Problem(70, 33, 6, 3),
      new Problem(4100, 2, 3, 4)}) {
      Trainer trainer = ops.trainer(problem.samples(), problem.neurons(), Problem.LOGISTIC);
      for (int step = 0; step < steps; step++) add(digest, trainer.step(0.5, 0.999));
      for (double w : trainer.neurons().inputs) add(digest, w);
      for (double a : trainer.neurons().outputs) add(digest, a);
    }
    Trainer signs = ops.trainer(signs(1024, 16), new Problem(1, 16, 3, 5).neurons(), Problem.HINGE);
    add(digest, signs.step(0.5, 0.999));
    for (double w : signs.neurons().inputs) add(digest, w);
    double[] cube = new double[512];
    ops.cubeOutputs(new Problem(1, 9, 5, 6).neurons(), cube);
    for (double value : cube) add(digest, value);
    double[] values = Stream.seeded(4).gaussians(256, 1);
    ops.walshHadamard(values, 128);
    for (double value : values) add(digest, value);
    double[] matrix = matrix(150);
    ops.cholesky(matrix, 150);
    for (int i = 0; i < 150; i++) for (int j = 0; j <= i; j++) add(digest, matrix[i * 150 + j]);
    for (ThreeLayer.Skip skip : ThreeLayer.Skip.values()) add(digest, residual(ops, skip, steps));
    return digest.getValue();
  }

  private static double residual(Ops ops, ThreeLayer.Skip skip, int steps) {
    ResidualProblem problem = ResidualProblem.of(skip, 5, 83, 3, 9, 7);
    ResidualTrainer trainer = ops.trainer(problem.network(), 9);
    double losses = 0;
    for (int step = 0; step < steps; step++) {
      losses += problem.gradient(trainer);
      trainer.update(0.05, 0.05, 0.9, 1e-3);
    }
    return losses;
  }

  /** Positive definite: the diagonal outweighs the rest. */
  private static double[] matrix(int n) {
    double[] matrix = Stream.seeded(5).gaussians(n * n, 1);
    for (int i = 0; i < n; i++) matrix[i * n + i] = 20 * n;
    return matrix;
  }

  static Samples signs(int size, int dimension) {
    Stream stream = Stream.seeded(size + dimension);
    double[][] x = new double[size][dimension];
    double[] weight = new double[size];
    double[] label = new double[size];
    for (int n = 0; n < size; n++) {
      for (int j = 0; j < dimension; j++) x[n][j] = stream.sign();
      label[n] = stream.sign();
      weight[n] = 1.0 / size;
    }
    return Samples.of(x, label, weight);
  }

  private static void add(CRC32C digest, double value) {
    digest.update(ByteBuffer.allocate(8).putDouble(value).flip());
  }
}
