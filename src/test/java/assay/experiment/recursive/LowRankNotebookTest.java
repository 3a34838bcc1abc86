package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.theorem.recursive.RecursiveMachine;
import org.junit.jupiter.api.Test;

class LowRankNotebookTest {

  @Test
  void theSettingIsTheNotebooks() {
    MachineLearning learning = new LowRankNotebook(6000, 5).learning();
    assertEquals(new Task(Inputs.HALF_GAUSSIAN, Target.GATED_PRODUCT, 20, 0), learning.task());
    assertEquals(RecursiveMachine.laplace(10, 1e-3), learning.machine());
    assertEquals(4000, learning.fresh());
  }

  @Test
  void distancesFromThePublishedErrors() {
    assertEquals(0, LowRankNotebook.offPublished(LowRankNotebook.published()));
    assertEquals(StrictMath.log(2), LowRankNotebook.offPublished(new double[] {0.012285, 0.003148}), 1e-14);
    assertThrows(IllegalArgumentException.class, () -> LowRankNotebook.offPublished(new double[7]));
  }
}
