package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class LinearDynamicsTest {

  /** Eigenvalues 3 and 1 of (2 1; 1 2), projections of (1, 0) both 1/√2: after one step at ¼, √(½·1/16 + ½·9/16). */
  @Test
  void twoByTwoByHand() {
    LinearDynamics dynamics = LinearDynamics.of(Spectrum.of(SymmetricMatrix.of(new double[][] {{2, 1}, {1, 2}})),
        new double[] {1, 0});
    assertEquals(1, dynamics.residual(0.25, 0), 1e-15);
    assertEquals(Math.sqrt(10.0 / 32), dynamics.residual(0.25, 1), 1e-15);
    assertArrayEquals(new double[] {0.5, -0.25}, dynamics.residuals(0.25, 1), 1e-15, "(I - H/4)(1, 0)");
    assertEquals(Math.sqrt(0.5 * 9 / 16 / 3 + 0.5 / 16), dynamics.distance(0.25, 1), 1e-15);
  }

  /** rᵀ H⁻¹ r = 2/3. */
  @Test
  void theDistanceTendsToTheInverseForm() {
    LinearDynamics dynamics = LinearDynamics.of(Spectrum.of(SymmetricMatrix.of(new double[][] {{2, 1}, {1, 2}})),
        new double[] {1, 0});
    assertEquals(Math.sqrt(2.0 / 3), dynamics.distance(0.25, 1000), 1e-14);
  }

  /** H = diag(1, 2), residuals (1, 1), rate ½: after one step α = −½ (1, 1), at the end −H⁻¹(1, 1). */
  @Test
  void coefficientsOfAnyPoint() {
    LinearDynamics linear = LinearDynamics.of(
        Spectrum.of(SymmetricMatrix.of(new double[][] {{1, 0}, {0, 2}})), new double[] {1, 1});
    assertArrayEquals(new double[] {-0.5, -0.5}, linear.coefficients(0.5, 1), 1e-14);
    assertArrayEquals(new double[] {-1, -0.5}, linear.coefficients(0.5, 200), 1e-14);
  }
}
