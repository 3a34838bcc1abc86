package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LaplaceTest {

  /** ‖(3, 0) − (0, 4)‖ = 5. */
  @Test
  void fallsWithTheDistance() {
    assertEquals(Math.exp(-2.5), new Laplace(2).of(new double[] {3, 0}, new double[] {0, 4}), 1e-15);
    assertEquals(Math.exp(-0.5), new Laplace(2).of(new double[] {3, 0}, new double[] {4, 0}), 1e-15);
  }

  @Test
  void theWidthIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> new Laplace(0));
  }
}
