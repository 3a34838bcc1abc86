package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ParityBoundsTest {

  /** C(8, 3) = 56 and C(10, 7) = 120: of pairs (A, l) there are six over a pair of signs, eight over eight signs. */
  @Test
  void gradientsOfEightChooseThree() {
    assertEquals(6 * 0.25 / 56, ParityBounds.squaredGradient(8, 3, 0.25), 1e-16);
    assertEquals(8 * 0.25 / 120, ParityBounds.squaredGradient(10, 7, 0.25), 1e-16);
    assertEquals(6 * 0.2 / (252 * 0.5 * 0.16), ParityBounds.shareWithFeatures(10, 5, 0.2, 0.5, 0.4), 1e-14);
    assertThrows(IllegalArgumentException.class, () -> ParityBounds.squaredGradient(8, 1, 0.25));
  }

  /** N = 14 and C(8, 3) = 56: the root is ½. */
  @Test
  void fixedFeaturesOfEightChooseThree() {
    assertEquals(0.7 * (1 - 0.6 * 0.5), ParityBounds.fixedFeatures(0.7, 14, 0.6, 8, 3), 1e-15);
  }

  /** N = 600, k = 5: √1200/32 = 1.0825, so that B ≥ 0.92 says nothing. */
  @Test
  void thePublishedFormIsVacuousForFewParities() {
    assertEquals(-0.0412659, ParityBounds.fixedFeaturesAsPublished(0.5, 600, 1, 5), 1e-6);
    assertEquals(0.0017, ParityBounds.fixedFeaturesAsPublished(0.5, 600, 0.92, 5), 1e-3);
  }

  @Test
  void queriesAndErrors() {
    assertEquals(25, ParityBounds.eliminated(4, 0.2), 1e-13);
    assertEquals(0.45, ParityBounds.error(100), 1e-16);
  }

  @Test
  void moreSignsThanThereAreAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ParityBounds.parities(3, 4));
  }

  /** Where so many features with that norm have loss ¼, the bound is ¼: (1 − ½)² C(6, 3) = 5. */
  @Test
  void whatFixedFeaturesNeedSolvesTheirBound() {
    assertEquals(5, ParityBounds.fixedFeaturesNeeded(0.5, 0.25, 6, 3), 1e-12);
    assertEquals(0.25, ParityBounds.fixedFeatures(0.5, 5, 1, 6, 3), 1e-12);
  }
}
