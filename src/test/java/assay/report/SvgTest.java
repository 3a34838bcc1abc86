package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgTest {

  @Test
  void aPictureStandsOnItsOwnGround() {
    Element ground = (Element) Wellformed.xml(new Svg(200, 100, "empty").toString()).getElementsByTagName(
        "rect").item(0);
    assertEquals("200 100 #ffffff", ground.getAttribute("width") + " " + ground.getAttribute("height") + " "
        + ground.getAttribute("fill"));
  }

  @Test
  void textIsEscaped() {
    Svg svg = new Svg(200, 100, "a \"title\" & more").text(
        1, 2, Svg.Anchor.START, Svg.INK, "</text><script>alert('x')</script>\u0000");
    assertEquals(0, Wellformed.count(svg, "script"));
    assertTrue(Wellformed.text(svg).contains("</text><script>alert('x')</script>"));
  }

  @Test
  void aCaptionThatIsTooLongIsCut() {
    String text = Wellformed.text(new Svg(160, 100, "").caption("x".repeat(500)));
    assertTrue(text.contains("x…") && text.length() < 40, text);
  }

  @Test
  void aCoordinateThatIsNotFiniteIsRefused() {
    Svg svg = new Svg(200, 100, "");
    assertThrows(IllegalArgumentException.class, () -> svg.line(0, 0, Double.NaN, 1, Svg.INK));
    assertFalse(svg.toString().contains("NaN"));
  }
}
