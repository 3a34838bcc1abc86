package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterTest {

  private static Point point(Verdict.Kind verdict, double left, double right) {
    return new Point(0, 0, verdict, left, right, left / right, 0);
  }

  @Test
  void anInstanceIsADotAndOneAboveTheLineHasItsOwnColour() {
    List<Point> points = IntStream.range(0, 6).mapToObj(i -> point(Verdict.Kind.SUPPORTED, 0.1 * i, i == 5 ? 0.2 : 0.6))
        .toList();
    String svg = Scatter.of(points).toString();
    Wellformed.xml(svg);
    assertEquals(6, svg.split("<circle").length - 1);
    assertEquals(1, svg.split("fill=\"" + Svg.OPEN).length - 1);
    assertTrue(svg.contains("stroke-dasharray"), "the bound");
  }

  @Test
  void whatIsSilentOrUnboundedIsNotDrawn() {
    assertEquals(1, Scatter.drawable(
        List.of(point(Verdict.Kind.SUPPORTED, 0, 1), point(Verdict.Kind.VACUOUS, 0, 1),
            point(Verdict.Kind.INCONCLUSIVE, Double.POSITIVE_INFINITY, 1)))
        .size());
  }

  @Test
  void sidesOverManyOrdersAndEqualSidesCanBeDrawn() {
    Wellformed.xml(Scatter.of(
        List.of(point(Verdict.Kind.SUPPORTED, 1e-9, 1e-2), point(Verdict.Kind.SUPPORTED, 1e3, 1e4))).toString());
    Wellformed.xml(Scatter.of(
        List.of(point(Verdict.Kind.SUPPORTED, 0, 0), point(Verdict.Kind.SUPPORTED, 0, 0))).toString());
  }
}
