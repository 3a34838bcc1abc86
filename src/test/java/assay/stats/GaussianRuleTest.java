package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianRuleTest {

  /** E Z⁸ = 105, E exp(Z) = √e. */
  @ParameterizedTest
  @ValueSource(ints = {20, 64, 80})
  void smoothFunctionsAreIntegratedByHermite(int n) {
    GaussianRule rule = GaussianRule.hermite(n);
    assertEquals(1, rule.expectation(z -> 1), 1e-13);
    assertEquals(105, rule.expectation(z -> StrictMath.pow(z, 8)), 1e-9);
    assertEquals(StrictMath.exp(0.5), rule.expectation(StrictMath::exp), 1e-12);
  }

  /** E|Z − c| = 2φ(c) + c (2Φ(c) − 1), Pr[Z > c] = 1 − Φ(c). */
  @ParameterizedTest
  @ValueSource(doubles = {-2, 0, 0.7, 20})
  void kinksAndJumpsAreIntegratedByPieces(double c) {
    GaussianRule rule = GaussianRule.pieces(20, c);
    assertEquals(2 * Gaussian.density(c) + c * (2 * Gaussian.atMost(c) - 1), rule.expectation(z -> Math.abs(z - c)),
        1e-10);
    assertEquals(Gaussian.above(c), rule.expectation(z -> z > c ? 1 : 0), 1e-10);
  }

  @Test
  void piecesMayBeManyAndInAnyOrder() {
    assertEquals(Gaussian.atMost(1) - Gaussian.atMost(-2),
        GaussianRule.pieces(20, 1, -2).expectation(z -> z > -2 && z < 1 ? 1 : 0), 1e-11);
  }
}
