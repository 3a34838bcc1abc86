package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class SampleGradientTest {

  /** Both atoms are active: y x is (2, 0) with ¼ and (0, −3) with ¾, of variance ¼ · 4 + ¾ · 9 − (¼ + 81/16). */
  @Test
  void theMeanSquareOfTwoIsHalfTheVariance() {
    SampleGradient gradient = new SampleGradient(Some.TWO, new double[] {1, 1}, 1);
    assertEquals((7.75 - 0.25 - 81 / 16.0) / 2, gradient.meanSquareOfTwo(), 1e-14);
  }

  /** Only the first atom is active, so |Ĝ − G| = 2 |share − ¼|. */
  @Test
  void theDistanceIsThatOfTheShareOfActiveSamples() {
    SampleGradient gradient = new SampleGradient(Some.TWO, new double[] {1, 0}, 1);
    double share = Sampled.shares(Some.TWO, 40, Stream.seeded(3))[0];
    assertEquals(2 * Math.abs(share - 0.25), gradient.distance(40, Stream.seeded(3)), 1e-14);
  }
}
