package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class GradientFeatureNumberTest {

  private static final GradientFeatureNumber EASY = new GradientFeatureNumber(8, 0.05, 200, 0.9);

  /** Without noise: a point of each cluster, and a neuron for each. */
  @Test
  void clustersWithoutNoiseNeedLittle() {
    assertTrue(EASY.samples(32, Some.TRIAL) <= 16);
    assertTrue(EASY.neurons(100, Some.TRIAL) <= 12);
  }

  /** The oracle of the theory notes at d = 64: 11 to 15 samples and 4 to 6 neurons, up to the rungs next to them. */
  @Test
  void theNumbersAreThoseOfTheNotes() {
    GradientFeatureNumber notes = new GradientFeatureNumber(64, 1, 500, 0.9);
    int samples = notes.samples(32, Some.TRIAL);
    assertTrue(samples >= 8 && samples <= 22, "n = " + samples);
    int neurons = notes.neurons(400, Some.TRIAL);
    assertTrue(neurons >= 4 && neurons <= 8, "m = " + neurons);
  }

  @Test
  void theNumberLiesAboveTheRungBefore() {
    int n = EASY.samples(32, Some.TRIAL);
    assertEquals(new Interval(n / 1.25, n), EASY.samplesBetween(32, Some.TRIAL));
  }

  @Test
  void whatCannotBeReachedIsSaid() {
    assertThrows(IllegalStateException.class, () -> new GradientFeatureNumber(2, 50, 20, 0.99).neurons(8, Some.TRIAL));
  }
}
