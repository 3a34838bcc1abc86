package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.span.HingeRegression;
import java.util.Arrays;

/**
 * N features of the cube {−1, 1}ᵈ that are chosen before the parity that is to be learnt.
 *
 * @param values N rows of 2ᵈ values in [−1, 1], in the order of the cube's points
 */
public record CubeFeatureMap(Cube cube, double[][] values) {

  /** Which features. */
  public enum Kind {
    /** Random ReLU neurons, scaled to [0, 1]. */
    RELU,
    /** Signs of random sums of parities. */
    SIGNS,
    /** Random parities of the right size themselves. */
    PARITIES
  }

  /**
   * Draws N features of one kind.
   *
   * @param k the size of the parities that play a part
   * @param size N
   */
  public static CubeFeatureMap draw(Kind kind, int d, int k, int size, Stream stream) {
    Cube cube = new Cube(d);
    int[] sets = cube.sets(k);
    double[][] values = new double[size][];
    for (int i = 0; i < size; i++) {
      values[i] = switch (kind) {
        case RELU -> relu(cube, stream);
        case SIGNS -> CubeFeatures.sign(cube, stream.gaussians(sets.length, 1), sets);
        case PARITIES -> CubeFeatures.parities(cube, sets[stream.below(sets.length)])[0];
      };
    }
    return new CubeFeatureMap(cube, values);
  }

  /** Every parity of k signs. */
  public static CubeFeatureMap all(int d, int k) {
    Cube cube = new Cube(d);
    return new CubeFeatureMap(cube, CubeFeatures.parities(cube, cube.sets(k)));
  }

  private static double[] relu(Cube cube, Stream stream) {
    double[][] w = {stream.gaussians(cube.dimension(), 1)};
    TwoLayer neuron = TwoLayer.of(w, stream.gaussians(1, 1), new double[] {1});
    double[] f = CubeFeatures.relu(cube, neuron)[0];
    double largest = Math.max(Double.MIN_NORMAL, Arrays.stream(f).max().orElseThrow());
    return Arrays.stream(f).map(v -> v / largest).toArray();
  }

  /** N. */
  public int size() {
    return values.length;
  }

  /**
   * Their linear functions of norm at most B, where the uniform distribution has weight q and inputs whose signs in the
   * parity's set all agree have the rest.
   *
   * @param norm B
   */
  public HingeRegression regression(double q, double norm) {
    return new HingeRegression(cube, values, norm, q);
  }
}
