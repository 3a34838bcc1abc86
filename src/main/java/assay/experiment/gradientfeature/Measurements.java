package assay.experiment.gradientfeature;

import assay.claim.Ladder;
import assay.claim.Picture;
import assay.experiment.Repetitions;
import assay.experiment.Sweep;
import assay.random.Trial;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A quantity that was measured over a ladder of sizes, each measurement with random numbers of its own.
 *
 * @param sizes one per measurement
 * @param values what came out
 * @param rung the factor by which a value is known at best, since it was searched on a ladder of that ratio; 1 where it
 *     is known exactly
 */
public record Measurements(double[] sizes, double[] values, double rung) implements Ladder {

  /** What is measured at a size. */
  public interface Experiment {
    double run(double size, Trial measurement);
  }

  /** Measures once per size, side by side. */
  public static Measurements of(double[] sizes, Trial trial, Experiment experiment) {
    List<Double> values = Repetitions.of(sizes.length, "measurement", trial,
        (i, measurement) -> experiment.run(sizes[i], measurement));
    return new Measurements(sizes, values.stream().mapToDouble(value -> value).toArray(), 1);
  }

  /** Each size so many times in a row. */
  public static double[] repeated(int times, double... sizes) {
    return IntStream.range(0, times * sizes.length).mapToDouble(i -> sizes[i / times]).toArray();
  }

  /** The same values over another size. */
  public Measurements over(DoubleUnaryOperator other) {
    return new Measurements(DoubleStream.of(sizes).map(other).toArray(), values, rung);
  }

  /** The same values, which are known up to a factor. */
  public Measurements upTo(double factor) {
    return new Measurements(sizes, values, factor);
  }

  @Override
  public Interval exponent(double level) {
    return PowerLaw.of(sizes, values).interval(level).plus(Interval.around(0, hidden()));
  }

  /** What rungs hide of the slope: each logarithm is off by half of log rung to either side. */
  private double hidden() {
    double mean = DoubleStream.of(sizes).map(Math::log).average().orElseThrow();
    double spread = DoubleStream.of(sizes).map(v -> Math.pow(Math.log(v) - mean, 2)).sum();
    return Math.log(rung) / 2 * DoubleStream.of(sizes).map(v -> Math.abs(Math.log(v) - mean)).sum() / spread;
  }

  @Override
  public Picture picture(String quantity, String size) {
    return new Sweep(sizes, values).picture(quantity, size);
  }
}
