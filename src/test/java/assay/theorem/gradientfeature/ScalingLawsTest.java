package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScalingLawsTest {

  /** (2 · 1/0.5)⁴ (0.1/0.4)²/0.1 = 160, and ln²(4/0.25)/0.1 + 2 = 78.872. */
  @Test
  void theRecalledWidth() {
    assertEquals(160 + 2 + Math.pow(Math.log(16), 2) / 0.1, ScalingLaws.width(0.1, 4, 2, 1, 0.1, 0.4, 0.5, 0.25),
        1e-10);
    assertEquals(238.872, ScalingLaws.width(0.1, 4, 2, 1, 0.1, 0.4, 0.5, 0.25), 1e-3);
  }

  /** Pr[Z &gt; 1] = 0.158655254. */
  @Test
  void theProbabilityOfAFeature() {
    assertEquals(0.158655254 * 0.682689492, ScalingLaws.probabilityOnXor(1), 1e-9);
  }
}
