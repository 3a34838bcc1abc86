package assay.report;

import assay.claim.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A quantity over the steps of a run. Long runs are thinned to the smallest and largest value of each stretch, so that
 * no spike is lost; steps without a finite value leave a gap and are counted.
 */
final class Curve {

  private static final int WIDTH = 780, HEIGHT = 270, STRETCHES = 200;
  private static final double LEFT = 80, RIGHT = 750, TOP = 44, BOTTOM = 220;
  private static final double ORDERS = 200;

  private final double[] values;
  private final Scale steps;
  private final Scale heights;

  private Curve(double[] values) {
    this.values = values;
    List<Double> finite = finite();
    steps = Scale.linear(List.of(0.0, Math.max(1.0, values.length - 1)), LEFT, RIGHT);
    heights = (Values.spread(finite, ORDERS)
        ? Scale.logarithmic(finite, BOTTOM, TOP)
        : Scale.linear(finite, BOTTOM, TOP)).widened(0.04);
  }

  static Svg of(Series.Measured series, String caption) {
    return new Curve(series.values()).draw(series.name(), caption);
  }

  private Svg draw(String name, String caption) {
    Svg svg = new Svg(WIDTH, HEIGHT, name + " over steps");
    String logarithmic = heights.logarithmic() ? "   (logarithmic)" : "";
    svg.formula(14, 20, Svg.Anchor.START, Svg.INK, Formula.of(name + " over steps" + logarithmic + note()));
    svg.subcaption(caption);
    if (finite().isEmpty()) {
      return svg.text(WIDTH / 2.0, HEIGHT / 2.0, Svg.Anchor.MIDDLE, Svg.FAINT, "no value to show");
    }
    Axes.below(svg, steps, TOP, BOTTOM, "step");
    Axes.beside(svg, heights, LEFT, RIGHT);
    stretches().forEach(points -> draw(svg, points));
    return svg;
  }

  private static void draw(Svg svg, List<double[]> points) {
    if (points.size() == 1) svg.dot(points.getFirst()[0], points.getFirst()[1], Svg.LEFT);
    else svg.curve(points, Svg.LEFT);
  }

  private String note() {
    int missing = values.length - finite().size();
    return missing == 0 ? "" : "; " + missing + " of " + values.length + " steps without a finite value";
  }

  private List<Double> finite() {
    return Values.drawable(DoubleStream.of(values).boxed().toList());
  }

  /** The points between gaps. */
  private List<List<double[]>> stretches() {
    List<List<double[]>> stretches = new ArrayList<>();
    List<double[]> current = new ArrayList<>();
    for (int step : thinned()) {
      if (Values.drawable(values[step])) {
        current.add(new double[] {steps.at(step), heights.at(values[step])});
      } else if (!current.isEmpty()) {
        stretches.add(current);
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) stretches.add(current);
    return stretches;
  }

  /** The steps to draw: all of a short run, the extremes and the gaps of each stretch of a long one. */
  private int[] thinned() {
    int n = values.length;
    if (n <= 2 * STRETCHES) return IntStream.range(0, n).toArray();
    return IntStream.range(0, STRETCHES)
        .flatMap(k -> extremes((int) ((long) k * n / STRETCHES), (int) ((k + 1L) * n / STRETCHES)))
        .distinct().toArray();
  }

  private IntStream extremes(int from, int to) {
    int low = from;
    int high = from;
    int gap = from;
    for (int i = from; i < to; i++) {
      if (!Values.drawable(values[i])) gap = i;
      else {
        low = Values.drawable(values[low]) && values[low] <= values[i] ? low : i;
        high = Values.drawable(values[high]) && values[high] >= values[i] ? high : i;
      }
    }
    return IntStream.of(low, high, gap).sorted();
  }
}
