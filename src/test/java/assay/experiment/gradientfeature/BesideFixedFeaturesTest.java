package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.Loss;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Recipe;
import org.junit.jupiter.api.Test;

class BesideFixedFeaturesTest {

  private static final Interval FIXED = new Interval(0.5, 0.8);

  @Test
  void theRatioIsTheWorseOfLossAndMovement() {
    assertEquals(new Interval(0.25, 0.4),
        new BesideFixedFeatures(FIXED, Interval.exactly(0.2), 0.1, new double[0]).ratio());
    assertEquals(Interval.exactly(3),
        new BesideFixedFeatures(FIXED, Interval.exactly(0.2), 3, new double[0]).ratio());
  }

  @Test
  void trainingEndsAtHalfOfTheOthersLoss() {
    var teacher = Some.XOR.teacher().orElseThrow();
    var descent = Recipe.matching(Some.XOR, teacher, 100, Some.XOR.meanNorm().hi(), 1, 300).descent(Loss.HINGE);
    BesideFixedFeatures run = BesideFixedFeatures.of(Some.XOR, descent, FIXED, Some.TRIAL);
    FirstStepRun first = FirstStepRun.of(Some.XOR, descent, Some.TRIAL);
    assertEquals(first.startNorm() / first.movement(), run.stay());
    assertTrue(run.loss().lo() <= 0.25, run.loss() + "");
    for (int t = 0; t + 1 < run.losses().length; t++) assertTrue(run.losses()[t] > 0.25);
    assertEquals("the network against fixed features", run.picture().title());
  }
}
