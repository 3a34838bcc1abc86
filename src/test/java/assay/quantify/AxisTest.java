package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static Axis axis(double min, double max, double value) {
    return new Axis("x", min, max, max, false, value, x -> new Object[] {x});
  }

  /** Products of its values underflow or overflow. */
  @ParameterizedTest
  @CsvSource({"1e-300, 1e-200", "1e200, 1e300", "1e-300, 1e300", "0.1, 10"})
  void anAxisStaysInItsRangeAtEveryScale(double min, double max) {
    assertEquals(min, axis(min, max, min).valueAt(0), 0);
    assertEquals(max, axis(min, max, min).valueAt(1), 0);
    double middle = axis(min, max, min).valueAt(0.5);
    assertTrue(middle > min && middle < max, "middle = " + middle);
    assertEquals(0.5, axis(min, max, middle).position(), 1e-12);
    double between = axis(min, max, min).between(min, max);
    assertTrue(between > min && between < max, "between = " + between);
  }
}
