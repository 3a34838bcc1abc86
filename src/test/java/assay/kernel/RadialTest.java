package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RadialTest {

  /** φ′(r)/r against a difference. */
  @Test
  void slopesAreDerivatives() {
    for (Radial kernel : Radial.values()) {
      assertEquals(1, kernel.value(0));
      double difference = (kernel.value(1.3 + 1e-6) - kernel.value(1.3 - 1e-6)) / 2e-6;
      assertEquals(difference, 1.3 * kernel.slope(1.3), 1e-9);
    }
  }
}
