package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProbabilityRatioTestTest {

  private static final ProbabilityRatioTest TEST = new ProbabilityRatioTest(0.05, 0.1, 1e-3, 1e-3);

  @Test
  void boundsAndWeightsAreThePublishedOnes() {
    assertEquals(6.906754778649, TEST.upperBound(), 0.51e-12);
    assertEquals(-6.906754778649, TEST.lowerBound(), 0.51e-12);
    assertEquals(.693147180560, TEST.successWeight(), 0.51e-12);
    assertEquals(-.054067221270, TEST.failureWeight(), 0.51e-12);
  }

  @Test
  void expectedTrialsAreThePublishedApproximations() {
    assertEquals(334, TEST.expectedTrialsAbove(), 0.51);
    assertEquals(413, TEST.expectedTrialsBelow(), 0.51);
  }

  /** The exact means lie above Wald's, by what the ratio jumps past the bounds. */
  @Test
  void keepsItsErrorsAndNearlyItsExpectedTrials() {
    OperatingCharacteristic characteristic = new OperatingCharacteristic(TEST, 8000);
    OperatingCharacteristic.Course below = characteristic.under(0.05);
    OperatingCharacteristic.Course above = characteristic.under(0.1);
    assertTrue(below.said(Side.ABOVE) <= 1e-3 && above.said(Side.BELOW) <= 1e-3);
    assertEquals(1, below.said(Side.ABOVE) + below.said(Side.BELOW), 1e-9);
    assertEquals(346, above.expectedTrials(), 0.51);
    assertEquals(414, below.expectedTrials(), 0.51);
  }

  @Test
  void findsADetectableDifferenceExactlyAsOftenAsStated() {
    double p = TEST.detectable(Side.ABOVE, 500, 0.1);
    assertEquals(0.9, new OperatingCharacteristic(TEST, 500).under(p).said(Side.ABOVE), 1e-9);
    int trials = TEST.needed(Side.BELOW, 0.05, 0.1);
    assertTrue(TEST.detectable(Side.BELOW, trials, 0.1) >= 0.05 && TEST.detectable(Side.BELOW, trials - 1, 0.1) < 0.05);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ProbabilityRatioTest(0.1, 0.05, 0.01, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new ProbabilityRatioTest(0, 0.05, 0.01, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new ProbabilityRatioTest(0.05, 0.1, 0.6, 0.6));
    assertThrows(IllegalArgumentException.class, () -> new ProbabilityRatioTest(0.05, Double.NaN, 0.01, 0.01));
    assertThrows(IllegalArgumentException.class, () -> TEST.logLikelihoodRatio(3, 2));
  }
}
