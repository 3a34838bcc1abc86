package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.network.Initialization;
import java.util.Arrays;
import java.util.stream.IntStream;

/** An initialization in fewer dimensions, whose neurons do not look at the other coordinates. */
public final class PaddedStart {

  private PaddedStart() {}

  /**
   * The same neurons as in a smaller dimension.
   *
   * @param smaller that dimension
   */
  public static Initialization of(Initialization start, int smaller) {
    return (trial, dimension) -> padded(start.draw(trial, smaller), dimension);
  }

  private static TwoLayer padded(TwoLayer network, int dimension) {
    double[][] w = IntStream.range(0, network.width())
        .mapToObj(i -> Arrays.copyOf(Vectors.weights(network, i), dimension)).toArray(double[][]::new);
    double[] b = IntStream.range(0, w.length).mapToDouble(network::b).toArray();
    return TwoLayer.of(w, b, IntStream.range(0, w.length).mapToDouble(network::a).toArray());
  }
}
