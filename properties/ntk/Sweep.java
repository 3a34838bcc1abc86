package ntk;

import assay.claim.Picture;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import java.util.Locale;

/**
 * The same quantity at several widths, measured several times each.
 *
 * @param widths one per measurement
 * @param values what came out
 */
record Sweep(double[] widths, double[] values) {

  /** Slopes lie in their intervals but for once in a thousand million sweeps, if logarithmic errors are Gaussian. */
  private static final double ALPHA = 1e-9;

  /** A measurement at a width. */
  interface Experiment {
    double run(int width, Trial trial);
  }

  /** Every repetition at every width has random numbers of its own. */
  static Sweep of(int[] widths, int repetitions, Trial trial, Experiment experiment) {
    double[] x = new double[widths.length * repetitions];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = widths[i / repetitions];
      y[i] = experiment.run(widths[i / repetitions], trial(trial.key(), i));
    }
    return new Sweep(x, y);
  }

  private static Trial trial(Key key, int number) {
    return new Trial(new Key(key.seed(), key.claim() + " sweep of trial " + key.trial(), key.attempt(), number));
  }

  /** The interval of the exponent with which the quantity grows. */
  Interval exponent() {
    return PowerLaw.of(widths, values).interval(ALPHA);
  }

  /** The quantity over the width, with its power law. */
  Picture picture(String name) {
    PowerLaw law = PowerLaw.of(widths, values);
    double[] fitted = new double[widths.length];
    for (int i = 0; i < fitted.length; i++) fitted[i] = law.factor() * Math.pow(widths[i], law.slope());
    String legend = String.format(Locale.ROOT, "%.3g m^(%.3f), exponent in [%.3f, %.3f]", law.factor(), law.slope(), exponent().lo(), exponent().hi());
    return Picture.of(name + " over width").axes("m", name).log().points("measured", widths, values).dashed(legend, widths, fitted);
  }
}
