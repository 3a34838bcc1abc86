package assay.experiment;

import assay.claim.Ladder;
import assay.claim.Picture;
import assay.random.Trial;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The same quantity at several sizes, mostly widths, measured several times each.
 *
 * @param widths one per measurement
 * @param values what came out
 */
public record Sweep(double[] widths, double[] values) implements Ladder {

  /** A measurement at a width. */
  public interface Experiment {
    double run(int width, Trial trial);
  }

  /**
   * Every repetition at every width has random numbers of its own; they run side by side.
   *
   * @param repetitions in a standard run; a thorough one makes more. A single one stays single: nothing is random then
   */
  public static Sweep of(int[] widths, int repetitions, Trial trial, Experiment experiment) {
    int times = repetitions == 1 ? 1 : trial.repetitions(repetitions);
    double[] x = IntStream.range(0, widths.length * times).mapToDouble(i -> widths[i / times]).toArray();
    List<Double> y = Repetitions.of(x.length, "sweep", trial, (i, each) -> experiment.run((int) x[i], each));
    return new Sweep(x, y.stream().mapToDouble(value -> value).toArray());
  }

  /** The interval of the exponent with which the quantity grows, by least squares in logarithms. */
  @Override
  public Interval exponent(double level) {
    return PowerLaw.of(widths, values).interval(level);
  }

  /** All exponents between neighbouring sizes, of a sweep with one measurement a size in which nothing is random. */
  public Interval exponents() {
    return IntStream.range(1, widths.length)
        .mapToObj(i -> Interval.exactly(
            StrictMath.log(values[i] / values[i - 1]) / StrictMath.log(widths[i] / widths[i - 1])))
        .reduce(Interval::hull).orElseThrow();
  }

  @Override
  public Picture picture(String quantity, String size) {
    PowerLaw law = PowerLaw.of(widths, values);
    double[] fitted = new double[widths.length];
    for (int i = 0; i < fitted.length; i++) fitted[i] = law.factor() * Math.pow(widths[i], law.slope());
    String legend = String.format(Locale.ROOT, "%.3g %s^(%.3f)", law.factor(), size, law.slope());
    return Picture.of(quantity + " over " + size).axes(size, quantity).log()
        .points("measured", widths, values).dashed(legend, widths, fitted);
  }
}
