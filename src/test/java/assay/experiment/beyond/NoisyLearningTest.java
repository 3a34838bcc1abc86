package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.ResidualDescent.Trained;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import org.junit.jupiter.api.Test;

class NoisyLearningTest {

  private static final Trial TRIAL = new Trial(new Key(5, "R-3", 0, 0));
  private static final HierarchicalTarget TARGET =
      new HierarchicalTarget(4, new int[][] {{0, 1}, {0, 1}}, new int[] {1, 1}, 0.5, 1);

  /** All 16 inputs are seen many times over: a few units of the energy 2.5 are left at most. */
  @Test
  void aSmallTargetIsLearntInSpiteOfNoise() {
    NoisyLearning learning = new NoisyLearning(TARGET, 100, 30, 2, Trained.BOTH, true, 400);
    Interval error = learning.error(TRIAL, 1e-6);
    assertTrue(error.hi() < 1, error.toString());
    assertEquals(error, learning.error(TRIAL, 1e-6));
    assertTrue(new NoisyLearning(TARGET, 100, 30, 2, Trained.BOTH, false, 400).error(TRIAL, 1e-6).lo() != error.lo());
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new NoisyLearning(TARGET, 0, 3, 1, Trained.BOTH, true, 400));
    assertThrows(IllegalArgumentException.class, () -> new NoisyLearning(TARGET, 1, 0, 1, Trained.BOTH, true, 400));
    assertThrows(IllegalArgumentException.class, () -> new NoisyLearning(TARGET, 1, 3, 0, Trained.BOTH, true, 400));
  }
}
