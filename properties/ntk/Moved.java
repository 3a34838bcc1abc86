package ntk;

import assay.random.Stream;
import assay.simd.Neurons;
import java.util.function.IntFunction;

/** Weights near a network's own: along a direction, at random, or against it. */
final class Moved {

  private Moved() {}

  /** W + tV. */
  static Neurons along(Neurons f, double[][] v, double t) {
    return by(f, r -> {
      double[] step = v[r].clone();
      for (int j = 0; j < step.length; j++) step[j] *= t;
      return step;
    });
  }

  /** Every neuron moved by a random vector of the given length. */
  static Neurons randomly(Neurons f, double length, Stream stream) {
    return by(f, r -> scaled(stream.direction(f.dimension()), length));
  }

  /** Every neuron moved by the given length across, or towards, the kink at a random input. */
  static Neurons adversarially(Neurons f, double[][] x, double length, Stream stream) {
    return by(f, r -> {
      double[] target = x[stream.below(x.length)];
      double side = Vectors.dot(Vectors.row(f, r), target) > 0 ? -1 : 1;
      return scaled(target, side * length / Vectors.norm(target));
    });
  }

  private static double[] scaled(double[] v, double factor) {
    double[] scaled = v.clone();
    for (int j = 0; j < v.length; j++) scaled[j] *= factor;
    return scaled;
  }

  private static Neurons by(Neurons f, IntFunction<double[]> step) {
    double[][] w = Vectors.rows(f);
    for (int r = 0; r < w.length; r++) {
      double[] moved = step.apply(r);
      for (int j = 0; j < moved.length; j++) w[r][j] += moved[j];
    }
    return Vectors.withWeights(f, w);
  }
}
