package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Series;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurveTest {

  private static Svg curve(double... values) {
    return Curve.of(new Series.Measured("L_D(f_t)", values), "tightest instance: m = 16");
  }

  private static double[] heights(Svg svg) {
    Element line = (Element) Wellformed.xml(svg.toString()).getElementsByTagName("polyline").item(0);
    return Arrays.stream(line.getAttribute("points").split(" "))
        .mapToDouble(point -> Double.parseDouble(point.split(",")[1])).toArray();
  }

  @Test
  void aFallingLossFallsOnThePage() {
    double[] heights = heights(curve(1, 0.6, 0.5));
    assertEquals(3, heights.length);
    assertTrue(heights[0] < heights[1] && heights[1] < heights[2], "pixels grow downwards: "
        + Arrays.toString(heights));
  }

  @Test
  void theSeriesIsNamed() {
    String text = Wellformed.text(curve(1, 2));
    assertTrue(text.contains("LD(ft) over steps") && text.contains("m = 16"), text);
  }

  @Test
  void stepsWithoutAFiniteValueLeaveAGapAndAreCounted() {
    Svg svg = curve(1, 0.9, Double.NaN, 0.7, 0.6, Double.POSITIVE_INFINITY, 0.5);
    assertEquals(2, Wellformed.count(svg, "polyline"));
    assertEquals(1, Wellformed.count(svg, "circle"));
    assertTrue(Wellformed.text(svg).contains("2 of 7 steps without a finite value"));
  }

  @Test
  void anEmptySeriesSaysSo() {
    assertTrue(Wellformed.text(curve()).contains("no value to show"));
    assertTrue(Wellformed.text(curve(Double.NaN, Double.NaN)).contains("no value to show"));
  }

  @Test
  void ordersOfMagnitudeAreShownOnALogarithmicAxis() {
    assertTrue(Wellformed.text(curve(IntStream.range(0, 50).mapToDouble(t -> Math.pow(2, -t)).toArray()))
        .contains("(logarithmic)"));
    Wellformed.text(curve(0, 0, 0));
    Wellformed.text(curve(1e308, -1e308));
  }

  /** A single spike in 100,000 steps is still the highest point, and the picture stays small. */
  @Test
  void aLongRunIsThinnedWithoutLosingASpike() {
    double[] values = DoubleStream.generate(() -> 1).limit(100_000).toArray();
    values[61_803] = 5;
    Svg svg = curve(values);
    double[] heights = heights(svg);
    assertTrue(heights.length <= 600 && svg.toString().length() < 20_000);
    assertEquals(1, DoubleStream.of(heights).filter(y -> y < 60).count());
  }
}
