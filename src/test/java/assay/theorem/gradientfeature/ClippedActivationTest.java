package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClippedActivationTest {

  /** By symmetry ½ in the middle, where the slope is Φ(1) − Φ(−1) for s = ½. */
  @Test
  void theMiddleIsHalfOfEverything() {
    ClippedActivation activation = new ClippedActivation(0.5);
    assertEquals(0.5, activation.value(0.5), 1e-15);
    assertEquals(0.6826894921370859, activation.slope(0.5), 1e-14);
    assertEquals(0.7978845608028654, activation.curvature(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.7, 0, 0.2, 0.9, 1.4})
  void theSlopeIsTheDerivative(double z) {
    ClippedActivation activation = new ClippedActivation(0.3);
    assertEquals((activation.value(z + 1e-6) - activation.value(z - 1e-6)) / 2e-6, activation.slope(z), 1e-8);
  }

  @Test
  void withoutNoiseItIsClipped() {
    ClippedActivation activation = new ClippedActivation(0);
    assertEquals(0, activation.value(-1));
    assertEquals(0.25, activation.value(0.25));
    assertEquals(1, activation.value(3));
    assertEquals(1, activation.slope(0.25));
    assertEquals(0, activation.slope(1));
  }

  @Test
  void negativeNoiseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ClippedActivation(-1));
    assertThrows(IllegalArgumentException.class, () -> new ClippedActivation(Double.NaN));
  }
}
