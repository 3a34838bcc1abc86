package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.ArcCosine;
import assay.kernel.Kernel;
import org.junit.jupiter.api.Test;

class CircleSumsTest {

  /** 3 + 2 cos 5θ: eigenvalues 3 at degree 0 and 1 at degree 5. */
  @Test
  void aTrigonometricPolynomial() {
    Kernel kernel = (angle, norm, other) -> 3 + 2 * Math.cos(5 * angle);
    CircleSums sums = CircleSums.of(kernel);
    assertEquals(3, sums.eigenvalue(0), 1e-13);
    assertEquals(1, sums.eigenvalue(5), 1e-13);
    assertEquals(0, sums.eigenvalue(4), 1e-13);
  }

  /** κ₀ on the circle has μ_k = 2/(πk)² for odd k: slope −2. */
  @Test
  void slopesOfTheStepKernel() {
    CircleSums sums = CircleSums.of(ArcCosine.STEP);
    assertEquals(2 / Math.pow(51 * Math.PI, 2), sums.eigenvalue(51), 1e-8);
    assertEquals(-2, sums.slope(51, 201), 1e-3);
  }

  /** k^(−2) at 50, 200 and k^(−3) at 51, 201: distances 1 and 2 from an exponent of 1. */
  @Test
  void theDistanceIsThatOfTheWorseParity() {
    Kernel kernel = (angle, norm, other) -> 2 * (Math.cos(50 * angle) / 2500 + Math.cos(200 * angle) / 40000
        + Math.cos(51 * angle) / Math.pow(51, 3) + Math.cos(201 * angle) / Math.pow(201, 3));
    assertEquals(2, CircleSums.of(kernel).distance(1), 1e-8);
  }
}
