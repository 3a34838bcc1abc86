package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

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

  @Test
  void anAngleOfACosineIsItsArcCosine() {
    for (double t = -1; t <= 1; t += 0.125) assertEquals(Math.acos(t), Angle.ofCosine(t), 1e-15);
  }

  @Test
  void differentDimensionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Angle.between(new double[2], new double[3]));
  }
}
