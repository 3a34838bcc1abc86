package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class FeatureTaskTest {

  private static final int FRESH = 50;

  private static FeatureTask task(double deviation) {
    return FeatureTask.of(6, deviation, FRESH, Some.TRIAL);
  }

  private static GaussianMixture mixture(double deviation) {
    return GaussianMixture.xor(6, Math.sqrt(6), deviation, Some.TRIAL.stream("means"));
  }

  /** Counted on the fresh points themselves, whose network is fitted to the 24 others. */
  private static int counted(TwoLayer network, double deviation) {
    Stream stream = Some.TRIAL.stream("fresh points");
    GaussianMixture mixture = mixture(deviation);
    int correct = 0;
    for (int i = 0; i < FRESH; i++) {
      var point = mixture.sample(stream);
      if (point.label() * Some.output(network, point.x()) > 0) correct++;
    }
    return correct;
  }

  private static FeatureRegression train(double deviation) {
    return FeatureRegression.sample(mixture(deviation), 24, Some.TRIAL.stream("points"));
  }

  @Test
  void randomFeaturesAreCountedOnFreshPointsForEachRidge() {
    TwoLayer drawn = train(1).random(15, Some.TRIAL.stream("random features"));
    int[] correct = task(1).random(15);
    assertEquals(FeatureTask.ridges(), correct.length);
    assertEquals(counted(train(1).fitted(drawn, 0.01).getFirst(), 1), correct[0]);
    assertEquals(counted(train(1).fitted(drawn, 0.1).getFirst(), 1), correct[1]);
  }

  /** b̃ = ½ √(6 · 2) and thresholds of ¼ √6. */
  @Test
  void foundFeaturesAreThoseOfOneStep() {
    TwoLayer moved = train(1).afterOneStep(16, 0.5 * Math.sqrt(12), 0.25 * Math.sqrt(6),
        Some.TRIAL.stream("initialization"));
    assertEquals(counted(train(1).fitted(moved, 0.1).getFirst(), 1), task(1).found(16));
  }

  /** Clusters far apart: 16 random features reach more than 0.7, so that log₂ N lies below 4 by (A − 0.7)/(A − 0.5). */
  @Test
  void theNumberNeededIsInterpolatedBelowTheFirstRungThatSuffices() {
    FeatureTask easy = task(0.1);
    int[] counts = easy.random(16);
    double accuracy = Math.max(counts[0], counts[1]) / 50.0;
    assertTrue(accuracy > 0.7);
    assertEquals(16 * Math.pow(2, -(accuracy - 0.7) / (accuracy - 0.5)), easy.needed(), 1e-12);
  }

  /** Means that drown: no number of features helps. */
  @Test
  void theLastRungStandsForNone() {
    assertEquals(1024, task(50).needed());
  }
}
