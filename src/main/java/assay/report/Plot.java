package assay.report;

import assay.claim.Picture.Point;
import assay.claim.Picture.Style;
import assay.claim.Picture.Trace;
import assay.claim.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a claim's picture, with its legend at the right. Each trace has a colour and a dash or a mark of its own, so
 * that it can be told without colours. Long curves and large clouds are thinned; what an axis cannot show is left out
 * and counted.
 */
final class Plot {

  private static final int WIDTH = 780;
  private static final double LEFT = 84, RIGHT = 520, TOP = 46, LEGEND = 538, ROW = 21, ENTRY = 34;
  private static final double HEIGHT = 250;

  /** So many points of a curve, and of a cloud, can be told apart on the page. */
  private static final int CURVE = 400, CLOUD = 1500;

  /** A curve of so few points shows each. */
  private static final int FEW = 30;

  private final Picture picture;
  private final List<Trace> traces;
  private final Scale across;
  private final Scale upwards;
  private final double bottom;

  private Plot(Picture picture) {
    this.picture = picture;
    traces = picture.traces().stream().map(this::shown).toList();
    double legend = ROW * traces.size();
    bottom = TOP + Math.max(picture.equalUnits() ? RIGHT - LEFT : HEIGHT, legend);
    Scale x = scale(picture.across(), xs(), LEFT, RIGHT);
    Scale y = scale(picture.upwards(), ys(), bottom, TOP);
    across = picture.equalUnits() ? x.as(y) : x;
    upwards = picture.equalUnits() ? y.as(x) : y;
  }

  static Svg of(Picture picture, String caption) {
    return new Plot(picture).draw(caption);
  }

  private static Scale scale(Picture.Axis axis, List<Double> values, double from, double to) {
    boolean logarithmic = axis.logarithmic() && !values.isEmpty();
    return (logarithmic ? Scale.logarithmic(values, from, to) : Scale.linear(values, from, to)).widened(0.04);
  }

  /** The trace without what the axes cannot show. */
  private Trace shown(Trace trace) {
    return new Trace(trace.name(), trace.style(), trace.points().stream().filter(p -> shows(trace, p)).toList());
  }

  private boolean shows(Trace trace, Point p) {
    return shows(picture.upwards(), p.y()) && (trace.style() == Style.LEVEL || shows(picture.across(), p.x()));
  }

  private static boolean shows(Picture.Axis axis, double value) {
    return Values.drawable(value) && (!axis.logarithmic() || value > 0);
  }

  private List<Double> xs() {
    return traces.stream().filter(t -> t.style() != Style.LEVEL).flatMap(t -> t.points().stream()).map(Point::x)
        .toList();
  }

  private List<Double> ys() {
    return traces.stream().flatMap(t -> t.points().stream()).flatMap(p -> Stream.of(p.y(), p.low(), p.high()))
        .filter(v -> shows(picture.upwards(), v)).toList();
  }

  private Svg draw(String caption) {
    Svg svg = new Svg(WIDTH, (int) (bottom + 48), picture.title());
    svg.formula(14, 20, Svg.Anchor.START, Svg.INK, Formula.of(picture.title() + note()));
    svg.subcaption(caption);
    if (ys().isEmpty()) {
      return svg.text(LEFT + (RIGHT - LEFT) / 2, (TOP + bottom) / 2, Svg.Anchor.MIDDLE, Svg.FAINT, "no value to show");
    }
    Axes.below(svg, across, TOP, bottom, picture.across().name());
    Axes.beside(svg, upwards, LEFT, RIGHT);
    String logarithmic = upwards.logarithmic() ? "   (logarithmic)" : "";
    svg.formula(LEGEND, TOP + 10, Svg.Anchor.START, Svg.FAINT,
        Formula.of("↑ " + picture.upwards().name() + logarithmic), WIDTH - LEGEND - 10);
    for (int i = 0; i < traces.size(); i++) draw(svg, traces.get(i), Mark.of(i));
    for (int i = 0; i < traces.size(); i++) legend(svg, traces.get(i), Mark.of(i), TOP + 10 + ROW * (i + 1));
    return svg;
  }

  private String note() {
    long left = Stream.of(picture.traces(), traces)
        .mapToLong(list -> list.stream().mapToLong(t -> t.points().size()).sum()).reduce((all, shown) -> all - shown)
        .orElse(0);
    return left == 0 ? "" : "   (" + left + " values that the axes cannot show are left out)";
  }

  private void draw(Svg svg, Trace trace, Mark mark) {
    if (trace.points().isEmpty()) return;
    switch (trace.style()) {
      case LEVEL -> svg.dashed(
          LEFT, y(trace.points().getFirst().y()), RIGHT, y(trace.points().getFirst().y()), mark.colour());
      case POINTS -> points(svg, trace.points(), mark);
      case DASHED -> svg.curve(pixels(trace.points(), Point::y), mark.colour(), "5 4");
      case CURVE -> curve(svg, trace.points(), mark);
    }
  }

  private void curve(Svg svg, List<Point> points, Mark mark) {
    if (points.stream().anyMatch(Plot::uncertain)) band(svg, points, mark.colour());
    svg.curve(pixels(points, Point::y), mark.colour(), mark.dash());
    if (points.size() <= FEW) points.forEach(p -> mark.at(svg, across.at(p.x()), y(p.y())));
  }

  private void band(Svg svg, List<Point> points, String colour) {
    List<double[]> outline = new ArrayList<>(pixels(points, Point::high));
    outline.addAll(pixels(points, Point::low).reversed());
    svg.area(outline, colour);
  }

  private void points(Svg svg, List<Point> points, Mark mark) {
    for (Point p : every(points, CLOUD)) {
      if (uncertain(p)) svg.line(across.at(p.x()), y(p.low()), across.at(p.x()), y(p.high()), mark.colour());
      mark.at(svg, across.at(p.x()), y(p.y()));
    }
  }

  private static boolean uncertain(Point p) {
    return p.low() < p.high();
  }

  /**
   * Where a height lies; one that the axis cannot show, such as the lower end 0 on a logarithmic one, lies at its end.
   */
  private double y(double value) {
    return Double.isNaN(value) ? bottom : upwards.at(value);
  }

  private List<double[]> pixels(List<Point> points, ToDoubleFunction<Point> height) {
    return thinned(points).stream().map(p -> new double[] {across.at(p.x()), y(height.applyAsDouble(p))}).toList();
  }

  /** A long curve by the lowest and highest point of each stretch, so that no spike is lost. */
  private static List<Point> thinned(List<Point> points) {
    if (points.size() <= CURVE) return points;
    int stretches = CURVE / 2;
    return IntStream.range(0, stretches).boxed()
        .flatMap(k -> extremes(
            points.subList((int) ((long) k * points.size() / stretches), (int) ((k + 1L) * points.size() / stretches))))
        .toList();
  }

  private static Stream<Point> extremes(List<Point> stretch) {
    int low = 0;
    int high = 0;
    for (int i = 0; i < stretch.size(); i++) {
      low = stretch.get(i).y() < stretch.get(low).y() ? i : low;
      high = stretch.get(i).y() > stretch.get(high).y() ? i : high;
    }
    return IntStream.of(Math.min(low, high), Math.max(low, high)).distinct().mapToObj(stretch::get);
  }

  private static List<Point> every(List<Point> points, int most) {
    int stride = (points.size() + most - 1) / most;
    return stride <= 1
        ? points
        : IntStream.range(0, points.size() / stride).mapToObj(i -> points.get(i * stride))
            .toList();
  }

  private void legend(Svg svg, Trace trace, Mark mark, double middle) {
    List<double[]> sample = List.of(new double[] {LEGEND, middle}, new double[] {LEGEND + ENTRY - 8, middle});
    switch (trace.style()) {
      case LEVEL, DASHED -> svg.curve(sample, mark.colour(), "5 4");
      case CURVE -> svg.curve(sample, mark.colour(), mark.dash());
      case POINTS -> mark.at(svg, LEGEND + ENTRY / 2 - 4, middle);
    }
    if (trace.style() == Style.CURVE && trace.points().size() <= FEW) mark.at(svg, LEGEND + ENTRY / 2 - 4, middle);
    svg.formula(LEGEND + ENTRY, middle + 4.5, Svg.Anchor.START, Svg.INK, Formula.of(trace.name()),
        WIDTH - LEGEND - ENTRY - 8);
  }
}
