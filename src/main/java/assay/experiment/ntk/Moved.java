package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.function.IntFunction;

/** Weights near a network's own: along a direction, at random, or against it. */
public final class Moved {

  private Moved() {}

  /** W + tV. */
  public static TwoLayer along(TwoLayer f, double[][] v, double t) {
    return by(f, r -> Vectors.scaled(t, v[r]));
  }

  /** Every neuron moved by a random vector of the given length. */
  public static TwoLayer randomly(TwoLayer f, double length, Stream stream) {
    return by(f, r -> Vectors.scaled(length, stream.direction(f.dimension())));
  }

  /** Every neuron moved by the given length across, or towards, the kink at a random input. */
  public static TwoLayer adversarially(TwoLayer f, double[][] x, double length, Stream stream) {
    return by(f, r -> {
      double[] target = x[stream.below(x.length)];
      double side = Vectors.dot(Vectors.weights(f, r), target) > 0 ? -1 : 1;
      return Vectors.scaled(side * length / Vectors.norm(target), target);
    });
  }

  private static TwoLayer by(TwoLayer f, IntFunction<double[]> step) {
    double[][] w = Weights.rows(f);
    for (int r = 0; r < w.length; r++) w[r] = Vectors.sum(w[r], 1, step.apply(r));
    return Weights.withWeights(f, w);
  }
}
