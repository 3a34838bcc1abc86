package assay.experiment.lowerbounds;

import assay.Require;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Stream;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Features φ on the cube {±1}ⁿ, chosen before the parity that is to be learnt: the fixed features of which lower bounds
 * speak (Daniely, Malach 2020, arXiv 2002.07400; Kamath, Montasser, Srebro 2020, arXiv 2003.04180).
 *
 * @param kind which features
 * @param dimension n, at least 3 where some are trained
 * @param size about how many
 * @param seed of whatever is random about them
 */
public record CubeFeatureMap(Kind kind, int dimension, int size, long seed) {

  private static final int STEPS = 30;
  private static final int MIXED = 8;

  /** Which features. */
  public enum Kind {
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
    /** Neurons that were trained on a parity of three other signs, then frozen. */
    TRAINED,
    /** Random parities themselves, some of them many times. */
    PARITIES,
    /** Signs of random sums of parities. */
    SIGNS
  }

  /**
   * @throws IllegalArgumentException if the dimension is below 1 (3 for trained features) or the size below 1
   */
  public CubeFeatureMap {
    Require.atLeast("dimension", dimension, kind == Kind.TRAINED ? 3 : 1);
    Require.atLeast("size", size, 1);
  }

  public Cube cube() {
    return new Cube(dimension);
  }

  public Subspace span(Trial trial) {
    return Subspace.spannedBy(values(trial));
  }

  /** E‖φ‖² under uniform inputs, from a row of values for each feature. */
  public static double meanSquare(double[][] features) {
    double sum = 0;
    for (double[] f : features) sum += Arrays.stream(f).map(v -> v * v).average().orElseThrow();
    return sum;
  }

  /** A row of 2ⁿ values for each feature: functions of the seed, of which some take a training run. */
  public double[][] values(Trial trial) {
    Stream stream = Stream.seeded(seed);
    return switch (kind) {
      case RELU -> CubeFeatures.relu(cube(), neurons(size, 1, stream));
      case TANGENT -> CubeFeatures.tangent(cube(), neurons(share(1), 0, stream), false);
      case TANGENT_WITH_BIASES -> CubeFeatures.tangent(cube(), neurons(share(2), 1, stream), true);
      case POLYNOMIAL -> powers(neurons(size, 1, stream), 2 + stream.below(3));
      case FOURIER -> CubeFeatures.of(cube(), neurons(size, 2, stream), StrictMath::cos);
      case TRAINED -> CubeFeatures.relu(cube(), trained(neurons(size, 1, stream), stream, trial));
      case PARITIES -> CubeFeatures.parities(cube(), stream.generator().ints(size, 0, cube().size()).toArray());
      case SIGNS -> IntStream.range(0, size).mapToObj(i -> sign(stream)).toArray(double[][]::new);
    };
  }

  /** How many neurons have about so many gradients, of which each has n and some more. */
  private int share(int more) {
    return Math.max(1, size / (dimension + more));
  }

  /** Neurons whose preactivations have variance 1, but for the bias, and output weights ±1. */
  public static TwoLayer neurons(int dimension, int width, double bias, Stream stream) {
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
    Samples samples = samples(cube(), CubeFeatures.parities(cube(), secret)[0]);
    return descent.run(samples, trial.inner("frozen", 0)).end();
  }

  private double[] sign(Stream stream) {
    int[] sets = stream.generator().ints(MIXED, 0, cube().size()).toArray();
    return CubeFeatures.sign(cube(), stream.gaussians(MIXED, 1), sets);
  }

  /** The whole cube, uniformly weighted, with a label for each point. */
  public static Samples samples(Cube cube, double[] labels) {
    double[][] x = new double[cube.size()][];
    Arrays.setAll(x, cube::point);
    return Samples.of(x, labels);
  }
}
