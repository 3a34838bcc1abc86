package assay.report;

import assay.claim.Format;
import assay.stats.Interval;
import java.util.List;

/** Numbers as the report shows them. */
final class Values {

  /** What a picture can place: beyond it a range would overflow. */
  private static final double LARGEST = 1e300;

  private Values() {}

  static String text(Interval x) {
    String low = Format.number(x.lo());
    String high = Format.number(x.hi());
    return low.equals(high) ? low : "[" + low + ", " + high + "]";
  }

  static boolean drawable(double x) {
    return Math.abs(x) <= LARGEST;
  }

  static List<Double> drawable(List<Double> values) {
    return values.stream().filter(Values::drawable).toList();
  }

  static double largest(List<Double> values) {
    return values.stream().mapToDouble(v -> v).max().orElse(0);
  }

  static double smallest(List<Double> values) {
    return values.stream().mapToDouble(v -> v).min().orElse(0);
  }

  /** Whether the values are all positive and span more than the factor: a linear axis would hide the small ones. */
  static boolean spread(List<Double> values, double factor) {
    return !values.isEmpty() && smallest(values) > 0 && largest(values) / smallest(values) > factor;
  }
}
