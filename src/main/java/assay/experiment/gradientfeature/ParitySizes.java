package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.experiment.Repetitions;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.ParityBounds;
import java.util.stream.IntStream;

/**
 * What gradient descent needs for the parities of k of d signs of {@link CountedParity} to have hinge loss at most ¼,
 * over d; beside what fixed features need at the same sizes.
 *
 * @param width m_min: with which nine of ten initializations get there within 2000 steps, on the population
 * @param steps T_min on the population
 * @param samples n_min; see {@link SampledParity}
 * @param fixed (number of features) · (norm)² that linear functions of fixed features need at least, over d
 */
public record ParitySizes(Measurements width, Measurements steps, Measurements samples, double[] fixed) {

  private static final int INITIALIZATIONS = 20;
  private static final int LONGEST = 20_000;

  /** For m_min. */
  private static final int STEPS = 2000;

  /** Draws of neurons, where the width is not what is asked for. */
  private static final int M = 48;

  private static final int FRESH = 800;

  /**
   * Measures.
   *
   * @param k one number of signs per measurement
   * @param d the dimension that belongs to each, not falling
   */
  public static ParitySizes of(double[] k, double[] d, Trial trial) {
    double[] fixed = IntStream.range(0, k.length)
        .mapToDouble(i -> ParityBounds.fixedFeaturesNeeded(0.5, CountedParity.GOAL, (int) d[i], (int) k[i])).toArray();
    return new ParitySizes(over(d, widths(k, trial)), over(d, steps(k, trial)), samples(k, d, trial), fixed);
  }

  /** m_min over k, on the population. */
  private static Measurements widths(double[] k, Trial trial) {
    return Measurements.of(k, trial.inner("width", 0),
        (size, measurement) -> new CountedParity((int) size).width(INITIALIZATIONS, STEPS, measurement))
        .upTo(CountedParity.RUNG);
  }

  /** T_min over k, on the population. */
  public static Measurements steps(double[] k, Trial trial) {
    return Measurements.of(k, trial.inner("steps", 0),
        (size, measurement) -> new CountedParity((int) size).steps(M, LONGEST, measurement));
  }

  private static Measurements samples(double[] k, double[] d, Trial trial) {
    double[] n = Repetitions.of(k.length, "n", trial,
        (i, each) -> (double) new SampledParity((int) k[i], (int) d[i], M, STEPS / 2, FRESH).samples(each)).stream()
        .mapToDouble(samples -> samples).toArray();
    return new Measurements(d, n, SampledParity.RUNG);
  }

  private static Measurements over(double[] d, Measurements k) {
    return new Measurements(d, k.values(), k.rung());
  }

  /** The largest of the three exponents. */
  public Interval exponent(double level) {
    return width.exponent(level / 3).max(steps.exponent(level / 3)).max(samples.exponent(level / 3));
  }

  /** The smallest exponent of what fixed features need, between one size and the next. */
  public double fixedExponent() {
    double[] d = width.sizes();
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < d.length; i++)
      if (d[i] > d[i - 1])
        smallest = Math.min(smallest, StrictMath.log(fixed[i] / fixed[i - 1]) / StrictMath.log(d[i] / d[i - 1]));
    return smallest;
  }

  /** All of them over d. */
  public Picture picture() {
    double[] d = width.sizes();
    return Picture.of("what is needed for hinge loss 1/4").axes("d", "needed").log()
        .points("draws of neurons", d, width.values()).points("steps", d, steps.values())
        .points("samples", d, samples.values())
        .curve("fixed features: number × norm², at least", d, fixed);
  }
}
