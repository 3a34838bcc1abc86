package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunedLearningTest {

  private static final Trial TRIAL = new Trial(new Key(5, "R-4", 0, 0));
  private static final HierarchicalTarget TARGET = new HierarchicalTarget(6, new int[][] {{0, 1}, {1, 2}, {2, 0}},
      new int[] {1, 1, 1}, 0.3, 1);

  /** At .4 forty neurons diverge, and 160 do not. */
  @Test
  void narrowNetworksGetSmallerRates() {
    TunedLearning learning = new TunedLearning(HierarchicalTarget.ofTheTalk(30, 0.3, 1), 1000, 80, 1e-3);
    assertTrue(learning.rate(40, TRIAL) < 0.4);
    assertEquals(0.4, learning.rate(160, TRIAL));
  }

  @Test
  void theMeanLiesWithinTheRange() {
    var errors = new TunedLearning(TARGET, 60, 8, 1e-3).errors(20, 3, TRIAL, 1e-3);
    assertEquals(3, errors.each().size());
    assertTrue(errors.range().lo() <= errors.mean().lo() && errors.mean().hi() <= errors.range().hi());
    var two = new TunedLearning.Errors(List.of(new Interval(1, 2), new Interval(3, 6)));
    assertEquals(new Interval(2, 4), two.mean());
    assertEquals(new Interval(1, 6), two.range());
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TunedLearning(TARGET, 0, 8, 0));
    assertThrows(IllegalArgumentException.class, () -> new TunedLearning(TARGET, 1, 7, 0));
    assertThrows(IllegalArgumentException.class, () -> new TunedLearning(TARGET, 1, 8, -1));
  }
}
