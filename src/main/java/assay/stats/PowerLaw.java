package assay.stats;

import assay.Require;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;

/**
 * A law y = c·x^slope fitted to positive measurements by least squares on logarithms. Its intervals hold for a true
 * power law whose logarithmic errors are independent with one variance: exactly if they are Gaussian ({@link
 * #interval}), approximately for any other law ({@link #bootstrapInterval}). Repeated measurements at one x are points
 * of their own.
 */
public final class PowerLaw {

  private final LogLogFit fit;

  private PowerLaw(LogLogFit fit) {
    this.fit = fit;
  }

  /**
   * @param x sizes: at least three, at least two of them different
   * @param y measurements, one for each size
   * @throws IllegalArgumentException if there are too few, the numbers of sizes and measurements differ, or one is not
   *     positive and finite
   */
  public static PowerLaw of(double[] x, double[] y) {
    if (x.length != y.length)
      throw new IllegalArgumentException(x.length + " sizes and " + y.length + " measurements: as many are required");
    return new PowerLaw(LogLogFit.of(logarithms("x", x), logarithms("y", y)));
  }

  /** The exponent. */
  public double slope() {
    return fit.slope();
  }

  /** The factor c. */
  public double factor() {
    return StrictMath.exp(fit.intercept());
  }

  /** Estimated standard deviation of the logarithmic errors. */
  public double residualDeviation() {
    return fit.residualDeviation();
  }

  /**
   * The interval that contains the slope with confidence 1 − alpha if the logarithmic errors are Gaussian: Student's.
   */
  public Interval interval(double alpha) {
    return Interval.around(slope(),
        StudentT.quantile(Require.rate("alpha", alpha) / 2, fit.degrees()) * fit.slopeError());
  }

  /**
   * The interval that contains the slope with confidence of about 1 − alpha: the bootstrap-t of residuals (Efron and
   * Tibshirani, "An Introduction to the Bootstrap", 1993, chapters 9 and 12): their scale
   * cancels, only their shape enters.
   *
   * @param resamples how often to draw; at least 20/alpha, so that ten draws lie beyond either end
   * @param random the source of all randomness
   * @throws IllegalArgumentException if there are fewer than five points or too few resamples
   */
  public Interval bootstrapInterval(double alpha, int resamples, RandomGenerator random) {
    Require.atLeast("points", fit.size(), 5);
    Require.atLeast("resamples", resamples, (long) Math.ceil(20 / Require.rate("alpha", alpha)));
    double[] t = new double[resamples];
    for (int i = 0; i < resamples; i++) t[i] = fit.redrawn(random).studentised(slope());
    Arrays.sort(t);
    int beyond = (int) Math.floor(resamples * alpha / 2);
    double error = fit.slopeError();
    return new Interval(slope() - t[resamples - beyond] * error, slope() - t[beyond - 1] * error);
  }

  /**
   * The distance of the slope from a conjectured one at which {@link #interval}'s one-sided end of level alpha tells
   * them apart with probability at least 1 − beta: the end is reached unless the residual deviation exceeds its
   * (β/2)-quantile or the slope its own.
   *
   * @param x the sizes to be measured
   * @param deviation standard deviation of the Gaussian logarithmic errors
   */
  public static double detectable(double[] x, double deviation, double alpha, double beta) {
    return detectable(LogLogFit.spread(logarithms("x", x)), x.length, deviation, alpha, beta);
  }

  /** How often every size must be measured for the {@link #detectable} distance to be at most the given one. */
  public static int needed(double[] x, double deviation, double difference, double alpha, double beta) {
    Require.positive("difference", difference);
    double spread = LogLogFit.spread(logarithms("x", x));
    LongPredicate enough = times -> detectable(times * spread, times * x.length, deviation, alpha, beta) <= difference;
    return (int) Search.fewest(1, Integer.MAX_VALUE / x.length, enough);
  }

  private static double detectable(double spread, long points, double deviation, double alpha, double beta) {
    Require.positive("deviation", deviation);
    Require.inside("alpha", alpha, 0, 0.5);
    double half = Require.rate("beta", beta) / 2;
    double end = StudentT.quantile(alpha, points - 2) * StudentT.deviationQuantile(half, points - 2);
    return (end + StudentT.gaussianQuantile(half)) * deviation / Math.sqrt(spread);
  }

  private static double[] logarithms(String name, double[] values) {
    Require.atLeast("points", values.length, 3);
    double[] logarithms = new double[values.length];
    for (int i = 0; i < values.length; i++)
      logarithms[i] = StrictMath.log(Require.positive(name + "[" + i + "]", values[i]));
    return logarithms;
  }
}
