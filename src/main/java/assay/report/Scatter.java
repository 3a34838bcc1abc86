package assay.report;

import assay.ledger.Point;
import java.util.List;
import java.util.stream.Stream;

/**
 * Left side against right side, a dot per instance in which the claim speaks, by its first trial and each side at its
 * unfavourable end. The line is the bound: below it the claim holds for certain.
 */
final class Scatter {

  private static final int WIDTH = 780, HEIGHT = 330;
  private static final double LEFT = 90, RIGHT = 750, TOP = 44, BOTTOM = 280;
  private static final double ORDERS = 200;

  private final List<Point> points;
  private final Scale across;
  private final Scale upwards;

  private Scatter(List<Point> points) {
    this.points = points;
    List<Double> right = points.stream().map(Point::right).toList();
    List<Double> left = points.stream().map(Point::left).toList();
    boolean logarithmic = Values.smallest(left) > 0 && Values.smallest(right) > 0
        && (Values.spread(left, ORDERS) || Values.spread(right, ORDERS));
    across = (logarithmic ? Scale.logarithmic(right, LEFT, RIGHT) : Scale.linear(right, LEFT, RIGHT)).widened(0.04);
    upwards = (logarithmic ? Scale.logarithmic(left, BOTTOM, TOP) : Scale.linear(left, BOTTOM, TOP)).widened(0.04);
  }

  /** The points that can be drawn. */
  static List<Point> drawable(List<Point> points) {
    return points.stream().filter(p -> p.speaks() && Values.drawable(p.left()) && Values.drawable(p.right())).toList();
  }

  /**
   * @param points at least one, all {@linkplain #drawable drawable}
   */
  static Svg of(List<Point> points) {
    return new Scatter(points).draw();
  }

  private Svg draw() {
    Svg svg = new Svg(WIDTH, HEIGHT, "Left side against right side, a dot per instance");
    svg.caption("Left side (up) against right side (across), " + points.size() + " instances by their first trial");
    svg.subcaption("below the line the bound holds");
    Axes.below(svg, across, TOP, BOTTOM, "right side");
    Axes.beside(svg, upwards, LEFT, RIGHT);
    bound(svg);
    points.forEach(p -> svg.dot(
        across.at(p.right()), upwards.at(p.left()), p.left() > p.right() ? Svg.OPEN : Svg.RIGHT));
    return svg;
  }

  /** The line left = right, as far as it lies inside. */
  private void bound(Svg svg) {
    double from = Math.max(across.low(), upwards.low());
    double to = Math.min(across.high(), upwards.high());
    if (from >= to) return;
    List<double[]> ends = Stream.of(from, to).map(v -> new double[] {across.at(v), upwards.at(v)}).toList();
    svg.dashed(ends.get(0)[0], ends.get(0)[1], ends.get(1)[0], ends.get(1)[1], Svg.INK);
  }
}
