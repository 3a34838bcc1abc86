package assay.ledger;

import assay.claim.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a baseline and the points behind them, for tests. */
public final class Rows {

  public static final Cell CELL = new Cell("GF-E1", "MainTheorem", "lossReachesOpt");

  private Rows() {}

  public static Row row(Cell cell, Verdict.Kind verdict, int instances) {
    return new Row(cell, verdict, verdict, instances, verdict == Verdict.Kind.REFUTED ? 1 : 0, instances, 0.5, 0.1,
        0.5, 0.75, 0xfeedL, instances / 5, 0xbeefL, 7, "standard", "run");
  }

  /** A run of instances with these tightnesses, all supported. */
  public static Row row(long seed, String effort, List<Point> points) {
    Moments m = Moments.of(points.stream().map(Point::tightness).toList());
    int shared = points.size() / 5;
    return new Row(CELL, Verdict.Kind.SUPPORTED, Verdict.Kind.SUPPORTED, points.size(), 0, m.n(), m.mean(),
        m.deviation(), m.median(), m.largest(),
        Row.digest(points, points.size()), shared, Row.digest(points, shared), seed, effort, "run");
  }

  public static List<Point> points(double... tightness) {
    return IntStream.range(0, tightness.length)
        .mapToObj(i -> new Point(
            i, Double.doubleToLongBits(tightness[i]), Verdict.Kind.SUPPORTED, tightness[i], 1, tightness[i], i))
        .toList();
  }
}
