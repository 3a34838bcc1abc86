package assay.random;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The random numbers of one role of one trial, on the JDK's {@code L64X128MixRandom}.
 *
 * <p>Gaussians come from Marsaglia's polar method with {@link StrictMath}: the JDK's own {@code nextGaussian} may
 * differ in the last bit between processors, and a verdict must not.
 */
public final class Stream {

  private final RandomGenerator generator;
  private double spare = Double.NaN;

  Stream(long seed) {
    generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A stream outside any trial, for tests and for generated descriptions that carry a seed of their own. */
  public static Stream seeded(long seed) {
    return new Stream(Key.mix(seed));
  }

  /** Uniform on [0, 1). */
  public double uniform() {
    return generator.nextDouble();
  }

  /** Uniform on [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** The logarithm is uniform on [log low, log high), both ends positive. */
  public double logUniform(double low, double high) {
    if (!(low > 0 && low <= high))
      throw new IllegalArgumentException("low = " + low + ", high = " + high + ": 0 < low <= high is required");
    return StrictMath.exp(uniform(StrictMath.log(low), StrictMath.log(high)));
  }

  /** Uniform on 0, …, bound − 1. */
  public int below(int bound) {
    return generator.nextInt(bound);
  }

  /** −1 or +1 with equal probability. */
  public int sign() {
    return generator.nextBoolean() ? 1 : -1;
  }

  /** Brings the numbers into a uniformly random order. */
  public void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
  }

  /** Standard Gaussian. */
  public double gaussian() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    return polar();
  }

  private double polar() {
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double s = u * u + v * v;
      if (s < 1 && s > 0) {
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        return u * factor;
      }
    }
  }

  /** A vector of independent Gaussians with the given standard deviation. */
  public double[] gaussians(int dimension, double deviation) {
    double[] v = new double[dimension];
    for (int j = 0; j < dimension; j++) v[j] = deviation * gaussian();
    return v;
  }

  /** Uniform on the unit sphere of ℝ^dimension. */
  public double[] direction(int dimension) {
    double[] v = gaussians(dimension, 1);
    double norm = 0;
    for (double x : v) norm += x * x;
    norm = StrictMath.sqrt(norm);
    for (int j = 0; j < dimension; j++) v[j] /= norm;
    return v;
  }

  /** The underlying generator, for libraries that ask for one. */
  public RandomGenerator generator() {
    return generator;
  }
}
