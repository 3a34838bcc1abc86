package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MatchingProbabilityTest {

  /** Φ(1.5) − Φ(0.5) = 0.9331927987 − 0.6914624613. */
  @Test
  void aWindowOfOneHalf() {
    assertEquals(0.2417303374, MatchingProbability.ofLengthAndSign(0.5, 1), 1e-10);
    assertEquals(0.24, MatchingProbability.ofLengthAndSignAtLeast(0.5, 1), 1e-15);
  }

  /** At the edge of the range, φ(1)(1 − 0.8⁴/60) = 0.24032 still exceeds 0.24. */
  @Test
  void theWidestWindow() {
    assertTrue(MatchingProbability.ofLengthAndSign(0.8, 1) >= MatchingProbability.ofLengthAndSignAtLeast(0.8, 1));
  }

  /** 0.158655254 · 0.841344746² */
  @Test
  void oneOfThreePoints() {
    assertEquals(0.11230586, MatchingProbability.seesOnlyOne(3, 1), 1e-8);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> MatchingProbability.ofLengthAndSign(0, 1));
    assertThrows(IllegalArgumentException.class, () -> MatchingProbability.ofLengthAndSign(0.1, Double.NaN));
  }
}
