package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistogramTest {

  /** Heights are proportional to counts: of three columns, the fullest reaches the top. */
  @Test
  void columnsCountInstances() {
    List<Double> ratios = Stream.of(Collections.nCopies(4, 0.2), Collections.nCopies(2, 0.5), List.of(0.9))
        .flatMap(List::stream).toList();
    String svg = Histogram.of(ratios, 0.2, false).toString();
    assertTrue(svg.contains("height=\"160\" fill=\"" + Svg.RIGHT) && svg.contains("height=\"80\" fill=\"" + Svg.RIGHT)
        && svg.contains("height=\"40\" fill=\"" + Svg.RIGHT), svg);
  }

  @Test
  void theMedianAndTheNumberAreSaid() {
    assertTrue(Wellformed.text(Histogram.of(List.of(0.25, 0.5, 0.75), 0.5, false))
        .contains("over 3 instances, each by its worst trial: median 0.5"));
  }

  @Test
  void ratiosAboveOneAreRedOnlyIfTheyRefute() {
    assertTrue(Histogram.of(List.of(0.5, 2.0), 1.25, true).toString().contains(Svg.VIOLATED));
    assertFalse(Histogram.of(List.of(0.5, 2.0), 1.25, false).toString().contains(Svg.VIOLATED));
  }

  @Test
  void whatAttainsTheBoundLiesOnItsGoodSide() {
    Svg svg = Histogram.of(List.of(0.5, 1.0, 1 + 1e-15), 1, false);
    assertFalse(svg.toString().contains(Svg.OPEN));
    assertTrue(Histogram.of(List.of(0.5, 1.001), 1, false).toString().contains(Svg.OPEN));
  }

  @Test
  void ratiosThatAreNotFiniteAreCounted() {
    Svg svg = Histogram.of(Arrays.asList(Double.NaN, 0.5, Double.POSITIVE_INFINITY), Double.NaN, false);
    assertTrue(Wellformed.text(svg)
        .contains("over 3 instances, each by its worst trial: median NaN; 2 without a finite ratio"));
  }

  @Test
  void nothingAndExtremesSurvive() {
    assertEquals(0, Wellformed.text(Histogram.of(List.of(), Double.NaN, false)).indexOf("Histogram"));
    Wellformed.text(Histogram.of(List.of(1e-300, 1e300, -1e300, 0.0), 0, true));
    Wellformed.text(Histogram.of(List.of(1e-300, 1e300), 0, true));
  }
}
