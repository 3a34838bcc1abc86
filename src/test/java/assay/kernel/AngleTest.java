package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleTest {

  @Test
  void smallAnglesKeepTheirDigits() {
    double[] x = {1, 0};
    double[] y = {Math.cos(1e-9), Math.sin(1e-9)};
    assertEquals(1e-9, Angle.between(x, y), 1e-24);
  }

  @Test
  void antipodesAreAtPi() {
    assertEquals(Math.PI, Angle.between(new double[] {0.6, 0.8}, new double[] {-0.6, -0.8}));
  }

  @Test
  void normsDoNotMatter() {
    assertEquals(Math.PI / 4, Angle.between(new double[] {3, 0}, new double[] {7, 7}), 1e-15);
  }

  /** Their squares overflow or vanish. */
  @ParameterizedTest
  @ValueSource(doubles = {1e200, 1e-200, 1e300, 1e-300, 1e-310})
  void lengthsBeyondTheRangeOfSquaresDoNotMatter(double length) {
    double[] x = {length, 0};
    double[] y = {length, length};
    assertEquals(Math.PI / 4, Angle.between(x, y), 1e-12);
    assertEquals(Math.PI / 4, Angle.between(x, new double[] {3, 3}), 1e-12);
    assertEquals(Math.PI, Angle.between(x, new double[] {-7 * length, 0}));
    assertEquals(0, Angle.between(x, x.clone()));
    assertEquals(Math.sqrt(2) * length, Angle.norm(y), 1e-12 * length);
  }

  @Test
  void anAngleOfACosineIsItsArcCosine() {
    for (double t = -1; t <= 1; t += 0.125) assertEquals(Math.acos(t), Angle.ofCosine(t), 1e-15);
  }

  @Test
  void differentDimensionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Angle.between(new double[2], new double[3]));
  }
}
