package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TermBarsTest {

  private static Svg bars(Claim claim) {
    return TermBars.of(claim, Claims.judge(claim).tightest().orElseThrow(), "tightest instance: m = 16");
  }

  @Test
  void everyTermIsNamedWithItsValue() {
    String text = Wellformed.text(bars(Claims.main(new Interval(0.3, 0.31), new Interval(0.2, 0.25), 0.05)));
    for (String part : new String[] {"mint LD(ft)", "[0.3, 0.31]", "OPTd,r,BF,S", "[0.2, 0.25]", "r Ba1 Bx1 √(2γ)",
      "ε", "0.05", "right side", "tightest instance: m = 16"}) {
      assertTrue(text.contains(part), part + " in " + text);
    }
    assertTrue(text.contains("slack: the right side is larger by at least 0.04"), text);
  }

  /** 0 … 1 on 390 pixels from 250: OPT ends at 0.2, where r B_a1 B_x1 √(2γ) begins. */
  @Test
  void termsStandOnEachOther() {
    NodeList rects = Wellformed.xml(
        bars(Claims.main(Interval.exactly(0.3), Interval.exactly(0.2), 0.7)).toString()).getElementsByTagName("rect");
    Element opt = (Element) rects.item(2);
    Element next = (Element) rects.item(3);
    assertEquals("250", opt.getAttribute("x"));
    assertEquals("78", opt.getAttribute("width"));
    assertEquals("328", next.getAttribute("x"));
  }

  @Test
  void aViolationIsRedAndNamed() {
    Svg svg = bars(Claims.main(Interval.exactly(0.9), Interval.exactly(0.2), 0.05));
    assertTrue(svg.toString().contains(Svg.VIOLATED));
    assertTrue(Wellformed.text(svg).contains("violation: the left side is larger by at least 0.55"));
    assertFalse(bars(Claims.main(Interval.exactly(0.1), Interval.exactly(0.2), 0.05)).toString()
        .contains(Svg.VIOLATED));
  }

  @Test
  void theTrivialBoundIsALineIfItIsNearAndAWordIfItIsNot() {
    assertTrue(Wellformed.text(bars(Claims.main(Interval.exactly(0.3), Interval.exactly(0.2), 0.05)))
        .contains("trivial: LD(0) = 1"));
    assertTrue(Wellformed.text(
        bars(Claims.main(Interval.exactly(0.001), Interval.exactly(0.002), 0.01).vacuousAbove("L_D(0)", 50)))
        .contains("trivial: LD(0) = 50 →"));
  }

  @Test
  void sidesOrdersApartAreShownOnALogarithmicAxis() {
    Svg svg = bars(Claim.inequality().named("X").left("x", Interval.exactly(1e-6)).right("y", 1).right("z", 0));
    assertTrue(Wellformed.text(svg).contains("1e-6"));
    assertTrue(svg.toString().contains(">1e-5<") || svg.toString().contains(">1e-4<"), svg.toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1e308, -1e308, 4.9e-324, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
    Double.NaN})
  void anyValueSurvives(double value) {
    Interval x = Interval.exactly(value);
    for (Claim claim : new Claim[] {
      Claims.main(x, Interval.exactly(0.2), 0.05), Claims.main(Interval.exactly(0.3), x, 0.05),
      Claims.main(Interval.exactly(0.3), Interval.UNKNOWN, value),
      Claims.main(x, x, value), Claim.inequality().named("X").left("x", x).right("y", x),
      Claims.main(Interval.exactly(0.3), Interval.exactly(0.2), 0.05).vacuousAbove("t", value)}) {
      Claims.judge(claim).tightest().filter(e -> !e.right().isEmpty())
          .ifPresent(e -> Wellformed.text(TermBars.of(claim, e, "instance")));
    }
  }
}
