package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class GatedRunTest {

  private static Trial trial() {
    return new Trial(new Key(1, "gated", 0, 0));
  }

  /**
   * Frozen gates make the dynamics linear: with the right kernel nothing but rounding, with half of it a quarter or so.
   */
  @Test
  void itFollowsItsOwnKernelAndNoOther() {
    TrainingSet data = TrainingSet.sphere(5, 6, 1, 1);
    GatedRun run = GatedRun.of(data, 40, 0.8, 12, 1, trial());
    assertEquals(0, run.residualError(), 1e-13);
    assertEquals(0, run.distanceError(), 1e-12);
    assertTrue(GatedRun.of(data, 40, 0.8, 12, 0.5, trial()).residualError() > 0.01);
  }

  /**
   * One input, λ = H(0) = s with s the share of active neurons: at speed ½ the rate is ½/max(0.1, s) and each of three
   * steps halves the residual if s ≥ 0.1; half of the kernel predicts (1 − ½)³ at the rate 1/s, where the run is at 0.
   */
  @Test
  void oneInputByHand() {
    TrainingSet one = TrainingSet.orthonormal(1, 3, 1, 1);
    GatedRun half = GatedRun.of(one, 64, 0.5, 3, 0.5, trial());
    assertEquals(0.125, half.residualError(), 1e-13);
  }
}
