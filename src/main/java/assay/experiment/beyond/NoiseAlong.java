package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.linear.Vectors;
import assay.network.GradientNoise;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * The variance of gradient noise along a random direction, on Gaussian inputs with a common shift.
 *
 * @param samples of the batch
 * @param dimension of the inputs
 * @param seed of inputs and direction
 * @param scale what the variance is multiplied with, 1 in earnest
 */
public record NoiseAlong(int samples, int dimension, long seed, double scale) {

  private static final int DRAWS = 4000;

  /**
   * @throws IllegalArgumentException if there is no sample, no coordinate, or the scale is not positive
   */
  public NoiseAlong {
    Require.atLeast("samples", samples, 1);
    Require.atLeast("dimension", dimension, 1);
    Require.positive("scale", scale);
  }

  /** |mean ⟨ξ, u⟩² / mean ⟨x_n, u⟩² − 1| over {@value #DRAWS} draws of ξ. */
  public Interval error(Trial trial) {
    Stream stream = Stream.seeded(seed);
    Matrix rows = new Matrix(samples, dimension);
    for (int n = 0; n < samples; n++) rows.set(n, Vectors.sum(stream.gaussians(dimension, 1), 1, ones()));
    double[] u = stream.direction(dimension);
    GradientNoise noise = new GradientNoise(trial.stream("noise"));
    double expected = 0;
    for (int n = 0; n < samples; n++) expected += square(rows.row(n), u) / samples;
    double mean = 0;
    for (int k = 0; k < DRAWS; k++) mean += scale * square(noise.of(rows, samples), u) / DRAWS;
    return Interval.exactly(Math.abs(mean / expected - 1));
  }

  private double[] ones() {
    double[] ones = new double[dimension];
    Arrays.fill(ones, 0.5);
    return ones;
  }

  private static double square(double[] x, double[] u) {
    double along = Vectors.dot(x, u);
    return along * along;
  }

  /**
   * What χ²_K/K − 1 exceeds in size with at most this probability (Laurent and Massart 2000, Lemma 1).
   *
   * @param level in (0, 1)
   */
  public Interval tolerance(double level) {
    double x = StrictMath.log(2 / Require.rate("level", level)) / DRAWS;
    return Interval.exactly(2 * Math.sqrt(x) + 2 * x);
  }
}
