package assay.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Places values along an axis, linearly or by their logarithm.
 *
 * @param logarithmic whether equal distances are equal ratios
 * @param low value at the pixel {@code from}
 * @param high value at the pixel {@code to}
 */
record Scale(boolean logarithmic, double low, double high, double from, double to) {

  /** A linear axis that shows these values; those that are not finite are left out. */
  static Scale linear(List<Double> values, double from, double to) {
    List<Double> shown = Values.drawable(values);
    double low = Values.smallest(shown);
    double high = Values.largest(shown);
    double size = Math.max(Math.abs(low), Math.abs(high));
    boolean apart = high - low > Math.max(1e-12 * size, 1e-300);
    if (size < 1e-300) return new Scale(false, 0, 1, from, to);
    double margin = apart ? 0 : 0.5 * size;
    return new Scale(false, low - margin, high + margin, from, to);
  }

  /** A logarithmic axis that shows the positive ones of these values, of which there must be one. */
  static Scale logarithmic(List<Double> values, double from, double to) {
    List<Double> shown = Values.drawable(values).stream().filter(v -> v > 0).toList();
    if (shown.isEmpty()) throw new IllegalArgumentException("values = " + values + ": one must be positive");
    double low = Math.max(Values.smallest(shown), 1e-300);
    double high = Values.largest(shown);
    return low == high ? new Scale(true, low / 10, high * 10, from, to) : new Scale(true, low, high, from, to);
  }

  /** The same axis with a share of its length added at either end. */
  Scale widened(double share) {
    double a = value(from - share * (to - from));
    double b = value(to + share * (to - from));
    return new Scale(logarithmic, a, b, from, to);
  }

  /** This axis with values spread wide enough that a unit is no longer on it than on another one. */
  Scale as(Scale other) {
    double mine = Math.abs(to - from) / (map(high) - map(low));
    double theirs = Math.abs(other.to - other.from) / (other.map(other.high) - other.map(other.low));
    return theirs < mine ? widened((mine / theirs - 1) / 2) : this;
  }

  /** Where a value lies; one beyond an end is placed at the end, NaN is refused. */
  double at(double value) {
    if (Double.isNaN(value)) throw new IllegalArgumentException("value = NaN: has no place on an axis");
    double share = (map(value) - map(low)) / (map(high) - map(low));
    return from + Math.clamp(share, 0, 1) * (to - from);
  }

  private double value(double pixel) {
    double share = (pixel - from) / (to - from);
    double mapped = map(low) + share * (map(high) - map(low));
    return logarithmic ? Math.pow(10, Math.clamp(mapped, -305, 305)) : mapped;
  }

  private double map(double value) {
    return logarithmic ? value <= 0 ? Double.NEGATIVE_INFINITY : Math.log10(value) : value;
  }

  /** Round values to mark, about six. */
  double[] ticks() {
    return logarithmic ? powers() : steps();
  }

  private double[] powers() {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    if (last <= first) {
      return DoubleStream.of(1, 2, 5, 10, 20, 50).map(x -> x * Math.pow(10, first - 1)).filter(this::shows).toArray();
    }
    int stride = Math.max(1, (last - first + 5) / 6);
    return IntStream.iterate(first, k -> k <= last, k -> k + stride).mapToDouble(k -> Math.pow(10, k)).toArray();
  }

  private double[] steps() {
    double rough = (high - low) / 6;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * DoubleStream.of(1, 2, 5, 10).filter(x -> x * power >= rough).findFirst().orElse(10);
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    return IntStream.rangeClosed(0, (int) Math.min(20, last - first)).mapToDouble(k -> (first + k) * step).toArray();
  }

  private boolean shows(double value) {
    return value >= low && value <= high;
  }
}
