package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.ArcCosine;
import assay.kernel.Kernel;
import org.junit.jupiter.api.Test;

class HarmonicsTest {

  private static final Kernel SQUARE = (angle, norm, other) -> Math.cos(angle) * Math.cos(angle);

  /** P_2(t) = (3t² − 1)/2 and P_3(t) = (5t³ − 3t)/2 in three dimensions, (4t² − 1)/3 in four, cos 3θ in the plane. */
  @Test
  void polynomialsByTheirFormulas() {
    double angle = 0.7;
    double t = Math.cos(angle);
    assertEquals((3 * t * t - 1) / 2, Harmonics.legendre(3, 2, angle), 1e-15);
    assertEquals((5 * t * t * t - 3 * t) / 2, Harmonics.legendre(3, 3, angle), 1e-15);
    assertEquals((4 * t * t - 1) / 3, Harmonics.legendre(4, 2, angle), 1e-15);
    assertEquals(Math.cos(2.1), Harmonics.legendre(2, 3, angle), 1e-15);
  }

  /** t² = 1/d + (1 − 1/d) P_2: E t² P_2 = (1 − 1/d)/dim H_2, dim H_2 = (d + 2)(d − 1)/2. */
  @Test
  void aSquareHasDegreesZeroAndTwo() {
    for (int d : new int[] {3, 5, 9}) {
      assertEquals(1.0 / d, Harmonics.integral(SQUARE, d, 0), 1e-14);
      assertEquals(2.0 / (d * (d + 2)), Harmonics.integral(SQUARE, d, 2), 1e-14);
      assertEquals(0, Harmonics.integral(SQUARE, d, 4), 1e-14);
    }
  }

  /** (1/π) ∫ (1 − θ/π) cos kθ dθ over [0, π]: 2/(πk)² for odd k. */
  @Test
  void theStepKernelOnTheCircle() {
    assertEquals(2 / (9 * Math.PI * Math.PI), Harmonics.integral(ArcCosine.STEP, 2, 3), 1e-14);
    assertEquals(0.5, Harmonics.integral(ArcCosine.STEP, 2, 0), 1e-14);
  }
}
