package assay.theorem.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DenoisingTest {

  /** O12 of the theory notes: ½ (0.64 + 0.64 + 0.25) + 0.8 (2.2 + 0.2). */
  @Test
  void byHand() {
    assertEquals(2.685, Denoising.value(new double[] {3, 1, 0.5}, 0.8), 1e-15);
    assertEquals(0, Denoising.value(new double[] {3, 1}, 0));
    assertThrows(IllegalArgumentException.class, () -> Denoising.value(new double[] {1}, -1));
  }

  /** One by one matrices: ½ (uv − s)² + (λ/2)(u² + v²) over a grid of u and v. */
  @Test
  void isTheLeastOverFactors() {
    for (double s : new double[] {0.5, 2}) {
      double least = Double.POSITIVE_INFINITY;
      for (double u = 0; u <= 2; u += 0.01) {
        for (double v = 0; v <= 2; v += 0.01)
          least = Math.min(least, (u * v - s) * (u * v - s) / 2 + 0.4 * (u * u + v * v));
      }
      assertEquals(Denoising.value(new double[] {s}, 0.8), least, 1e-4);
    }
  }
}
