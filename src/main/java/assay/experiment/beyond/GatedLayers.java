package assay.experiment.beyond;

import assay.Require;
import assay.random.Stream;

/**
 * How far a three-layer residual network with two patches is from affine in each layer's weights, relative to its value
 * there and one: by second differences along a random direction.
 *
 * @param d of a patch
 * @param m neurons of each hidden layer
 * @param size of the changes, in standard deviations per weight
 * @param gated whether gates stay as they were drawn
 */
public record GatedLayers(int d, int m, double size, boolean gated) {

  /**
   * @throws IllegalArgumentException if a size is below 1 or not positive
   */
  public GatedLayers {
    Require.atLeast("d", d, 1);
    Require.atLeast("m", m, 1);
    Require.positive("size", size);
  }

  /** max over both layers of |R(θ + v) + R(θ − v) − 2 R(θ)| / (1 + |R(θ + v)| + |R(θ − v)|). */
  public double bend(long seed) {
    return Math.max(bend(seed, false), bend(seed, true));
  }

  private double bend(long seed, boolean ofV) {
    double[] up = value(seed, size, ofV);
    double[] down = value(seed, -size, ofV);
    double[] middle = value(seed, 0, ofV);
    double largest = 0;
    for (int i = 0; i < up.length; i++) {
      double bend = Math.abs(up[i] + down[i] - 2 * middle[i]);
      largest = Math.max(largest, bend / (1 + Math.abs(up[i]) + Math.abs(down[i])));
    }
    return largest;
  }

  private double[] value(long seed, double c, boolean ofV) {
    Stream stream = Stream.seeded(seed);
    PatchNetwork network = new PatchNetwork(d, 2, 3, m, true, gated, stream);
    double[][] x = {stream.gaussians(d, 1), stream.gaussians(d, 1)};
    network.shift(c, ofV, stream);
    return network.value(x);
  }
}
