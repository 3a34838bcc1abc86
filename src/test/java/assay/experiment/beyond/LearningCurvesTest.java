package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.ResidualDescent;
import assay.random.Key;
import assay.random.Trial;
import assay.theorem.beyond.HierarchicalTarget;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

  private final ResidualLearning learning = new ResidualLearning(
      new HierarchicalTarget(6, new int[][] {{0, 1}, {1, 0}}, new int[] {1, 1}, 0.3, 1), 300,
      ResidualDescent.bottleneck(40, 60, 0.1, 1e-4));

  @Test
  void errorsFallAlongTheRunThatIsJudged() {
    Trial trial = new Trial(new Key(4, "R-6", 0, 0));
    LearningCurves.Curves curves = new LearningCurves(learning, 7).of(trial);
    assertEquals(7, curves.epochs().length);
    assertEquals(60, curves.epochs()[6]);
    assertTrue(curves.total()[6] < curves.total()[0] / 4 && curves.readout()[6] < curves.readout()[0]);
    assertTrue(learning.run(trial).error(1e-6).contains(curves.total()[6]));
  }

  /** A run that diverges is drawn as far as it goes, and as the worst from there. */
  @Test
  void aRunThatDivergesHasCurves() {
    var diverging = new ResidualLearning(learning.target(), 300, ResidualDescent.bottleneck(40, 6, 1e3, 0));
    LearningCurves.Curves curves = new LearningCurves(diverging, 7).of(new Trial(new Key(4, "R-6", 0, 0)));
    double last = curves.total()[curves.total().length - 1];
    assertEquals(SquaredError.worst(2, 1.3), last, 1e-9);
  }

  @Test
  void oneLookIsNoCurve() {
    assertThrows(IllegalArgumentException.class, () -> new LearningCurves(learning, 1));
  }
}
