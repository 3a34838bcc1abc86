package lowerbounds;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.Drawn;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Features on the cube, chosen before the parity that is to be learnt.
 *
 * @param dimension n
 * @param size about how many features
 */
@Drawn
record FeatureMap(Kind kind, @Width(min = 3, max = 12) int dimension, @Width(max = 200) int size, long seed) {

  private static final int STEPS = 30;
  private static final int MIXED = 8;

  /** Which features. */
  enum Kind {
    /** Random ReLU neurons with biases. */
    RELU,
    /** The tangent kernel's of a two-layer ReLU network without biases, both layers. */
    TANGENT,
    /** The same with trained biases. */
    TANGENT_WITH_BIASES,
    /** Squares, cubes and fourth powers of random affine functions. */
    POLYNOMIAL,
    /** Cosines of random affine functions. */
    FOURIER,
    /** TwoLayer that were trained on a parity of three other signs, then frozen. */
    TRAINED,
    /** Random parities themselves, some of them many times. */
    PARITIES,
    /** Signs of random sums of parities. */
    SIGNS
  }

  Cube cube() {
    return new Cube(dimension);
  }

  Subspace span(Trial trial) {
    return Subspace.spannedBy(values(trial));
  }

  /** E‖φ‖². */
  static double meanSquare(double[][] features) {
    double sum = 0;
    for (double[] f : features) sum += Arrays.stream(f).map(v -> v * v).average().orElseThrow();
    return sum;
  }

  /** A row of 2ⁿ values for each feature: functions of the seed, of which some take a training run. */
  double[][] values(Trial trial) {
    Stream stream = Stream.seeded(seed);
    return switch (kind) {
      case RELU -> CubeFeatures.relu(cube(), neurons(size, 1, stream));
      case TANGENT -> CubeFeatures.tangent(cube(), neurons(Math.max(1, size / (dimension + 1)), 0, stream), false);
      case TANGENT_WITH_BIASES -> CubeFeatures.tangent(cube(), neurons(Math.max(1, size / (dimension + 2)), 1, stream), true);
      case POLYNOMIAL -> powers(neurons(size, 1, stream), 2 + stream.below(3));
      case FOURIER -> CubeFeatures.of(cube(), neurons(size, 2, stream), StrictMath::cos);
      case TRAINED -> CubeFeatures.relu(cube(), trained(neurons(size, 1, stream), stream, trial));
      case PARITIES -> CubeFeatures.parities(cube(), stream.generator().ints(size, 0, cube().size()).toArray());
      case SIGNS -> IntStream.range(0, size).mapToObj(i -> sign(stream)).toArray(double[][]::new);
    };
  }

  /** TwoLayer whose preactivations have variance 1, but for the bias, and output weights ±1. */
  static TwoLayer neurons(int dimension, int width, double bias, Stream stream) {
    double[][] w = new double[width][];
    double[] a = new double[width];
    for (int i = 0; i < width; i++) {
      w[i] = stream.gaussians(dimension, 1 / Math.sqrt(dimension));
      a[i] = stream.sign();
    }
    return TwoLayer.of(w, stream.gaussians(width, bias), a);
  }

  private TwoLayer neurons(int width, double bias, Stream stream) {
    return neurons(dimension, width, bias, stream);
  }

  private double[][] powers(TwoLayer neurons, int degree) {
    return CubeFeatures.of(cube(), neurons, z -> StrictMath.pow(z, degree));
  }

  private TwoLayer trained(TwoLayer start, Stream stream, Trial trial) {
    int secret = 7 << stream.below(dimension - 2);
    double rate = 4.0 / start.width();
    var descent = new GradientDescent(Loss.LOGISTIC, (each, d) -> start, new Schedule(rate, 1, rate, 1, STEPS));
    return descent.run(samples(cube(), CubeFeatures.parities(cube(), secret)[0]), trial.inner("frozen", 0)).end();
  }

  private double[] sign(Stream stream) {
    int[] sets = stream.generator().ints(MIXED, 0, cube().size()).toArray();
    return CubeFeatures.sign(cube(), stream.gaussians(MIXED, 1), sets);
  }

  /** The whole cube, uniformly weighted. */
  static Samples samples(Cube cube, double[] labels) {
    double[] weights = new double[cube.size()];
    Arrays.fill(weights, 1.0 / cube.size());
    double[][] x = new double[cube.size()][];
    Arrays.setAll(x, cube::point);
    return Samples.of(x, labels, weights);
  }
}
