package assay.claim;

import assay.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture as data: a plane with two named axes, and in it curves, bands, points and levels, each of which stands in
 * the legend. {@code Picture.of("hitting times").axes("t", "L").log().curve("XOR", t, loss).band(low, high)}.
 * Immutable: each method returns a new picture. It takes no part in any judgement; the report draws it.
 *
 * <p>A value that is not finite leaves a gap, as does one that is not positive on a logarithmic axis. What is added
 * under the name of a trace of the same style continues that trace, so that a curve may come point by point, in any
 * order of x.
 *
 * @param title what is shown; formulas as in a claim's terms, such as {@code p(γ) for N_e = 40}
 * @param across the horizontal axis
 * @param upwards the vertical axis
 * @param equalUnits whether a unit is as long on one axis as on the other, as for neurons in the plane
 * @param traces what is drawn, the first one first
 */
public record Picture(String title, Axis across, Axis upwards, boolean equalUnits, List<Trace> traces) {

  /** An axis. */
  public record Axis(String name, boolean logarithmic) {}

  /** How a trace is drawn. */
  public enum Style {
    /** Joined in the order of x; intervals as a band around it. */
    CURVE,
    /** As a curve, but dashed: a bound, a fit. */
    DASHED,
    /** Single points; intervals as bars. */
    POINTS,
    /** A horizontal line through the whole picture, at the height of its first point. */
    LEVEL
  }

  /** A point, with the interval in which its height is known to lie; both ends are y where it is exact. */
  public record Point(double x, double y, double low, double high) {}

  /** Points under one name. */
  public record Trace(String name, Style style, List<Point> points) {}

  /**
   * An empty picture.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public static Picture of(String title) {
    if (title.isBlank()) throw new IllegalArgumentException("title is blank: a picture needs one");
    return new Picture(title, new Axis("", false), new Axis("", false), false, List.of());
  }

  /** In place of one that could not be drawn, so that the page says so. */
  public static Picture missing(Throwable failure) {
    return of("A picture could not be drawn: " + failure);
  }

  public Picture axes(String across, String upwards) {
    return new Picture(title, new Axis(across, this.across.logarithmic), new Axis(upwards, this.upwards.logarithmic),
        equalUnits, traces);
  }

  /** Both axes logarithmic. */
  public Picture log() {
    return logAcross().logUpwards();
  }

  public Picture logAcross() {
    return new Picture(title, new Axis(across.name, true), upwards, equalUnits, traces);
  }

  public Picture logUpwards() {
    return new Picture(title, across, new Axis(upwards.name, true), equalUnits, traces);
  }

  /** A plane in which a unit is as long on one axis as on the other. */
  public Picture inThePlane() {
    return new Picture(title, across, upwards, true, traces);
  }

  /** Adds a curve through points (x, y). */
  public Picture curve(String name, double[] x, double[] y) {
    return with(name, Style.CURVE, exact(name, x, y));
  }

  /** Adds one point of a curve; others may follow, also those of other instances. */
  public Picture curve(String name, double x, Interval y) {
    return with(name, Style.CURVE, List.of(point(x, y)));
  }

  /** Adds a dashed curve, such as a bound or a fitted power law. */
  public Picture dashed(String name, double[] x, double[] y) {
    return with(name, Style.DASHED, exact(name, x, y));
  }

  /** Adds a cloud of points, such as the neurons after a step. */
  public Picture points(String name, double[] x, double[] y) {
    return with(name, Style.POINTS, exact(name, x, y));
  }

  /** Adds one point whose height is known to lie in an interval. */
  public Picture point(String name, double x, Interval y) {
    return with(name, Style.POINTS, List.of(point(x, y)));
  }

  /** Adds a horizontal line, such as chance or a trivial bound. */
  public Picture level(String name, double y) {
    return with(name, Style.LEVEL, List.of(new Point(0, y, y, y)));
  }

  /**
   * Gives the points of the trace that was added last their intervals.
   *
   * @throws IllegalStateException if nothing was added yet
   * @throws IllegalArgumentException if there are not as many ends as points
   */
  public Picture band(double[] low, double[] high) {
    if (traces.isEmpty())
      throw new IllegalStateException("picture “" + title + "” has no curve yet: a band belongs to one");
    Trace last = traces.getLast();
    require(last.name, "low", low, last.points.size());
    require(last.name, "high", high, last.points.size());
    List<Point> points = IntStream.range(0, low.length)
        .mapToObj(i -> new Point(last.points.get(i).x, last.points.get(i).y, low[i], high[i])).toList();
    return withTraces(
        Stream.concat(traces.stream().limit(traces.size() - 1), Stream.of(new Trace(last.name, last.style, points)))
            .toList());
  }

  /** This picture with all that another one shows besides; title and axes are this one's. */
  public Picture joined(Picture other) {
    Picture all = this;
    for (Trace trace : other.traces) all = all.with(trace.name, trace.style, trace.points);
    return all;
  }

  /** Pictures of one title become one. */
  public static List<Picture> gathered(List<Picture> pictures) {
    List<Picture> gathered = new ArrayList<>();
    for (Picture next : pictures) {
      int same = IntStream.range(0, gathered.size()).filter(i -> gathered.get(i).title.equals(next.title)).findFirst()
          .orElse(-1);
      if (same < 0) gathered.add(next);
      else gathered.set(same, gathered.get(same).joined(next));
    }
    return List.copyOf(gathered);
  }

  private static Point point(double x, Interval y) {
    return new Point(x, y.middle(), y.lo(), y.hi());
  }

  private static List<Point> exact(String name, double[] x, double[] y) {
    require(name, "y", y, x.length);
    return IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i], y[i], y[i])).toList();
  }

  private static void require(String name, String what, double[] values, int size) {
    if (values.length != size)
      throw new IllegalArgumentException("“" + name + "” has " + values.length + " values " + what + " "
          + Arrays.toString(Arrays.copyOf(values, Math.min(5, values.length))) + ": must have " + size
          + ", one for each point");
  }

  private Picture with(String name, Style style, List<Point> points) {
    boolean known = style != Style.LEVEL && traces.stream().anyMatch(t -> t.name.equals(name) && t.style == style);
    if (known)
      return withTraces(traces.stream()
          .map(t -> t.name.equals(name) && t.style == style ? new Trace(name, style, ordered(t, points)) : t).toList());
    boolean repeated = style == Style.LEVEL && traces.stream().anyMatch(t -> t.equals(new Trace(name, style, points)));
    return repeated
        ? this
        : withTraces(Stream.concat(traces.stream(), Stream.of(new Trace(name, style, points))).toList());
  }

  private static List<Point> ordered(Trace trace, List<Point> more) {
    Stream<Point> all = Stream.concat(trace.points.stream(), more.stream());
    return (trace.style == Style.POINTS ? all : all.sorted(Comparator.comparingDouble(Point::x))).toList();
  }

  private Picture withTraces(List<Trace> others) {
    return new Picture(title, across, upwards, equalUnits, others);
  }
}
