package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import org.junit.jupiter.api.Test;

class EigenvaluesTest {

  @Test
  void equicorrelatedInputsAtOneHalfHaveAThird() {
    assertEquals(1.0 / 3, Eigenvalues.ofEquicorrelated(0.5), 1e-15);
    assertEquals(0.5, Eigenvalues.ofEquicorrelated(0), 1e-15);
  }

  @Test
  void theNearestPairLeavesAtMostItsBound() {
    assertEquals(0.018333900491, Eigenvalues.ofTwo(ArcCosine.FIRST_LAYER.at(0.1)), 1e-12);
    for (double angle = 0.01; angle < Math.PI; angle += 0.01)
      assertTrue(0.5 - ArcCosine.FIRST_LAYER.at(angle) <= Eigenvalues.ofNearest(angle));
  }

  /** d = e² has log d = 2: at δ = 1/e the factor is (1 + d/2)⁻³; by hand for d = 4: (1 + 4/log 4)⁻³ e⁻². */
  @Test
  void separationsByHand() {
    assertEquals(1e-5, Eigenvalues.separated(0.1, 10), 1e-20);
    assertEquals(Math.pow(1 + 4 / Math.log(4), -3) * Math.exp(-2), Eigenvalues.separatedInDimension(1 / Math.E, 4),
        1e-16);
  }

  @Test
  void randomInputsHaveAQuarterAndTheLinearPart() {
    assertEquals(0.25 + 0.25 * 0.25, Eigenvalues.ofRandom(50, 200), 1e-15);
    assertEquals(0.25, Eigenvalues.ofRandom(300, 200));
  }

  /** E-7: [−2, −1] in space, and half as fast at the lower end. */
  @Test
  void exponentsOfUniformInputs() {
    assertEquals(-2, Eigenvalues.lowerExponent(3), 0);
    assertEquals(-1, Eigenvalues.upperExponent(3), 0);
    assertEquals(-0.5, Eigenvalues.upperExponent(5), 0);
    assertEquals(1 / (2 * Math.PI), Eigenvalues.separatedPair(1), 1e-15);
  }
}
