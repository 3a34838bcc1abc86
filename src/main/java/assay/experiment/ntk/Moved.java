package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.function.IntFunction;

/** Weights near a network's own: along a direction, at random, or as an adversary would. */
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

  /** Every neuron moved by the given length against an input, which those that are active there and near it leave. */
  public static TwoLayer against(TwoLayer f, double[] x, double length) {
    return by(f, r -> Vectors.scaled(-length / Vectors.norm(x), x));
  }

  /** Every neuron with a positive output moved by the given length across, or towards, the kink at an input. */
  public static TwoLayer across(TwoLayer f, double[] x, double length) {
    return by(f, r -> {
      double side = Vectors.dot(Vectors.weights(f, r), x) > 0 ? -1 : 1;
      return Vectors.scaled(f.a(r) > 0 ? side * length / Vectors.norm(x) : 0, x);
    });
  }

  private static TwoLayer by(TwoLayer f, IntFunction<double[]> step) {
    double[][] w = Weights.rows(f);
    for (int r = 0; r < w.length; r++) w[r] = Vectors.sum(w[r], 1, step.apply(r));
    return Weights.withWeights(f, w);
  }
}
