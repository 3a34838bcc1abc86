package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.ThreeLayer;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualLearningTest {

  private static final Trial TRIAL = new Trial(new Key(5, "R-4", 0, 0));
  private static final HierarchicalTarget TARGET = new HierarchicalTarget(6, new int[][] {{0, 1}, {1, 2}, {2, 0}},
      new int[] {1, 1, 1}, 0.3, 1);

  private static ResidualLearning.Learned learned(ResidualDescent descent) {
    return new ResidualLearning(TARGET, 400, descent).run(TRIAL);
  }

  /** A small target, all of which 400 samples tell. */
  @Test
  void aSmallTargetIsLearntAndReadFromTheHiddenLayer() {
    ResidualLearning.Learned learned = learned(ResidualDescent.bottleneck(80, 150, 0.1, 1e-4));
    Interval error = learned.error(1e-6);
    assertTrue(error.hi() < 0.2, error.toString());
    assertTrue(learned.readoutError(1e-6).hi() < 0.3);
    assertTrue(learned.firstLayerError(1e-6).lo() > learned.readoutError(1e-6).hi());
  }

  @Test
  void aRunThatDivergesHasTheWorstError() {
    ResidualLearning.Learned learned = learned(ResidualDescent.bottleneck(80, 5, 1e3, 0));
    assertTrue(learned.run().diverged());
    double worst = SquaredError.worst(3, 1.3);
    assertEquals(Interval.exactly(worst), learned.error(1e-6));
    assertEquals(Interval.exactly(SquaredError.worst(3, 1)), learned.readoutError(1e-6));
  }

  @Test
  void learnersSideBySideHaveTheSameData() {
    ResidualLearning learning = new ResidualLearning(TARGET, 100, ResidualDescent.bottleneck(20, 3, 0.1, 0));
    List<Interval> errors = ResidualLearning.errors(List.of(learning, learning), TRIAL, 1e-3);
    Interval alone = learning.run(TRIAL.inner("run", 0)).error(1e-3);
    assertEquals(List.of(alone, alone), errors);
  }

  @Test
  void theBestReadoutIsThatOfTheBestStart() {
    ResidualLearning learning = new ResidualLearning(TARGET, 100, ResidualDescent.bottleneck(20, 3, 0.1, 0));
    Interval first = learning.run(TRIAL.inner("start", 0)).readoutError(1e-3);
    Interval second = learning.run(TRIAL.inner("start", 1)).readoutError(1e-3);
    assertEquals(first.min(second), learning.smallestReadoutError(2, TRIAL, 1e-3));
  }

  /** W is that of the first phase, and V has moved since. */
  @Test
  void oneLayerIsTrainedAfterTheOther() {
    ResidualDescent descent = ResidualDescent.bottleneck(20, 3, 0.1, 0);
    ThreeLayer first = learned(descent.training(Trained.FIRST)).run().trainer().network();
    ThreeLayer both = new ResidualLearning(TARGET, 400, descent).oneAfterTheOther(TRIAL).run().trainer().network();
    assertArrayEquals(first.w().row(0), both.w().row(0));
    assertNotEquals(first.v().at(0, 0), both.v().at(0, 0));
  }

  @Test
  void aRunIsAFunctionOfItsTrial() {
    ResidualDescent descent = ResidualDescent.bottleneck(20, 3, 0.1, 0);
    assertEquals(learned(descent).error(1e-6), learned(descent).error(1e-6));
  }
}
