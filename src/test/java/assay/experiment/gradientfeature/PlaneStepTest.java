package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.Loss;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.Recipe;
import org.junit.jupiter.api.Test;

class PlaneStepTest {

  private static PlaneStep step(double deviation, int seed) {
    GaussianPlane plane = GaussianPlane.draw(deviation, 200, Stream.seeded(seed));
    return PlaneStep.of(plane, new Recipe(500, 1, 9, 1, 1).descent(Loss.HINGE), new Trial(new Key(seed, "", 0, 0)));
  }

  /** In NumPy, over ten draws: the gap .012 falls to 3.1e-4, the share .28 rises to .37. */
  @Test
  void atTwoTenthsBothMoveAsInTheSpike() {
    PlaneStep step = step(0.2, 1);
    assertEquals(0.012, step.gapBefore(), 0.003);
    assertEquals(3.1e-4, step.gapAfter(), 2e-4);
    assertEquals(0.28, step.seeingOneBefore(), 0.06);
    assertEquals(0.37, step.seeingOneAfter(), 0.06);
  }

  /** At σ = 0.3 from .14 to .27, and from .51 to .48 at σ = 0.1. */
  @Test
  void theShareFallsForNarrowClusters() {
    assertEquals(0.14, step(0.3, 2).seeingOneBefore(), 0.05);
    assertEquals(0.27, step(0.3, 2).seeingOneAfter(), 0.06);
    PlaneStep narrow = step(0.05, 3);
    assertTrue(narrow.seeingOneAfter() < narrow.seeingOneBefore());
  }

  @Test
  void picturesHaveBothStates() {
    PlaneStep step = step(0.2, 1);
    assertEquals(4, step.directions().traces().size());
    assertEquals(2, step.patterns().traces().size());
  }
}
