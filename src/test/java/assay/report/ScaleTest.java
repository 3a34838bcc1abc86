package assay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

  @Test
  void aLinearAxisIsProportional() {
    Scale scale = Scale.linear(List.of(0.0, 10.0), 100, 200);
    assertEquals(125, scale.at(2.5));
    assertArrayEquals(new double[] {0, 2, 4, 6, 8, 10}, scale.ticks(), 1e-12);
  }

  @Test
  void aLogarithmicAxisGivesEqualRatiosEqualLengths() {
    Scale scale = Scale.logarithmic(List.of(0.001, 1.0), 0, 300);
    assertEquals(100, scale.at(0.01), 1e-9);
    assertArrayEquals(new double[] {0.001, 0.01, 0.1, 1}, scale.ticks(), 1e-12);
  }

  @Test
  void anUpwardAxisMayRunDownThePixels() {
    assertEquals(180, Scale.linear(List.of(0.0, 10.0), 200, 100).at(2));
  }

  @Test
  void whatLiesBeyondAnEndIsPlacedThere() {
    Scale scale = Scale.linear(List.of(0.0, 1.0), 0, 100);
    assertEquals(100, scale.at(Double.POSITIVE_INFINITY));
    assertEquals(0, scale.at(-5));
    assertEquals(0, Scale.logarithmic(List.of(1.0, 10.0), 0, 100).at(-3));
  }

  @Test
  void nanHasNoPlace() {
    assertThrows(IllegalArgumentException.class, () -> Scale.linear(List.of(0.0, 1.0), 0, 100).at(Double.NaN));
  }

  @Test
  void valuesThatAreNotFiniteDoNotStretchTheAxis() {
    Scale scale = Scale.linear(List.of(Double.NaN, 0.0, 1.0, Double.POSITIVE_INFINITY), 0, 100);
    assertEquals(1, scale.high());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 4.9e-324, 1e-310, 1e300, -1e300, 1e17})
  void aSingleValueIsPlacedSomewhere(double value) {
    Scale scale = Scale.linear(List.of(value, value), 0, 100);
    assertTrue(scale.at(value) >= 0 && scale.at(value) <= 100);
    assertTrue(DoubleStream.of(scale.ticks()).allMatch(Double::isFinite));
  }

  @Test
  void marksAreFewOverAnyRange() {
    assertTrue(Scale.logarithmic(List.of(1e-300, 1e300), 0, 100).ticks().length <= 8);
    assertTrue(Scale.linear(List.of(-1e300, 1e300), 0, 100).ticks().length <= 8);
    assertTrue(Scale.logarithmic(List.of(2.0, 3.0), 0, 100).ticks().length >= 1);
  }
}
