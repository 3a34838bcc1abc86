package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlotTest {

  private static double[][] points(Svg svg, String element, int which) {
    Element shape = (Element) Wellformed.xml(svg.toString()).getElementsByTagName(element).item(which);
    return Arrays.stream(shape.getAttribute("points").split(" "))
        .map(p -> Arrays.stream(p.split(",")).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
  }

  /** On logarithmic axes a power law is straight: its middle lies half-way between its ends. */
  @Test
  void aPowerLawIsStraightOnLogarithmicAxes() {
    Svg svg = Plot.of(Picture.of("error").axes("m", "‖f − f_lin‖").log().curve(
        "XOR", new double[] {10, 100, 1000}, new double[] {4, 2, 1}), "");
    double[][] line = points(svg, "polyline", 0);
    assertEquals((line[0][0] + line[2][0]) / 2, line[1][0], 0.11);
    assertEquals((line[0][1] + line[2][1]) / 2, line[1][1], 0.11);
    assertTrue(line[0][1] < line[2][1], "pixels grow downwards");
  }

  @Test
  void titleAxesAndTracesAreNamed() {
    Picture picture = Picture.of("p(γ) & more").axes("γ < 1", "p").logAcross().curve(
        "N_e = 40", new double[] {0.1, 0.2}, new double[] {1, 2}).points(
            "found", new double[] {0.1}, new double[] {1})
        .level("chance", 0.5);
    String text = Wellformed.text(Plot.of(picture, "m = 16"));
    for (String name : List.of("p(γ) & more", "γ < 1   (logarithmic)", "↑ p", "Ne = 40", "found", "chance", "m = 16")) {
      assertTrue(text.contains(name), name + " in " + text);
    }
  }

  @Test
  void intervalsOfACurveAreABandAndThoseOfPointsAreBars() {
    double[] x = {1, 2, 3};
    Svg band = Plot.of(Picture.of("t").curve("c", x, x).band(new double[] {0, 1, 2}, new double[] {2, 3, 4}), "");
    double[][] outline = points(band, "polygon", 0);
    assertEquals(6, outline.length);
    assertEquals(outline[0][0], outline[5][0]);
    assertTrue(outline[0][1] < outline[5][1], "the upper end is above the lower one");
    Svg exact = Plot.of(Picture.of("t").points("c", x, x), "");
    Svg bars = Plot.of(Picture.of("t").point("c", 1, new Interval(0, 1)).point("c", 2, new Interval(0, 1)).point(
        "c", 3, new Interval(1, 3)), "");
    assertEquals(3, Wellformed.count(bars, "line") - Wellformed.count(exact, "line") + ticks(exact) - ticks(bars));
  }

  private static int ticks(Svg svg) {
    return (int) Arrays.stream(svg.toString().split("\n")).filter(line -> line.contains(Svg.GRID)).count();
  }

  @Test
  void whatAnAxisCannotShowIsLeftOutAndCounted() {
    Svg svg = Plot.of(Picture.of("t").logUpwards().curve(
        "c", new double[] {1, 2, 3, 4}, new double[] {1, 0, Double.NaN, 2}), "");
    assertEquals(2, points(svg, "polyline", 0).length);
    assertTrue(Wellformed.text(svg).contains("2 values that the axes cannot show"));
    assertTrue(Wellformed.text(Plot.of(Picture.of("nothing").log(), "")).contains("no value to show"));
    Wellformed.text(Plot.of(Picture.of("one").log().curve("c", new double[] {5}, new double[] {5}), ""));
    Wellformed.text(Plot.of(
        Picture.of("open").logUpwards().point("c", 1, new Interval(0, 5)).point("d", 1, Interval.UNKNOWN).level(
            "l", 3),
        ""));
  }

  /** A circle of radius 1 beside one point far to the right stays a circle. */
  @Test
  void inThePlaneAUnitIsAsLongOnBothAxes() {
    Svg svg = Plot.of(Picture.of("t").inThePlane().curve("c", new double[] {0, 8}, new double[] {0, 1}).curve(
        "e", new double[] {0, 8}, new double[] {0, 0}), "");
    double[][] slope = points(svg, "polyline", 0);
    assertEquals(1.0 / 8, (slope[0][1] - slope[1][1]) / (slope[1][0] - slope[0][0]), 2e-3);
  }

  @Test
  void aLongCurveAndALargeCloudAreThinnedWithoutLosingASpike() {
    double[] x = IntStream.range(0, 100_000).mapToDouble(i -> i).toArray();
    double[] y = new double[100_000];
    y[61_803] = 1;
    Svg svg = Plot.of(Picture.of("t").curve("c", x, y).points("p", x, y), "");
    assertTrue(svg.toString().length() < 150_000, "" + svg.toString().length());
    assertEquals(1, Arrays.stream(points(svg, "polyline", 0)).filter(p -> p[1] < 80).count());
  }
}
