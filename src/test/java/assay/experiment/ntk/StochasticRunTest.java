package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class StochasticRunTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 15, 1, 3).signs(1);
  private static final Trial TRIAL = new Trial(new Key(2, "N-20", 0, 0));

  private static StochasticRun run(OutputLoss loss, int batch, int epochs) {
    return StochasticRun.of(DATA, loss, 2, 48, batch, epochs, TRIAL);
  }

  @Test
  void everyLossFalls() {
    for (OutputLoss loss : OutputLoss.values()) {
      StochasticRun run = run(loss, 2, 40);
      assertTrue(run.lastLoss() < run.firstLoss() / 5, loss + ": " + run.lastLoss() + " after " + run.firstLoss());
    }
  }

  /** All inputs in one batch: the steps of plain descent, whose slopes stay below 1. */
  @Test
  void oneBatchOfAllIsGradientDescent() {
    StochasticRun run = run(OutputLoss.SMOOTH_DISTANCE, 4, 1);
    StochasticRun larger = run(OutputLoss.SMOOTH_DISTANCE, 9, 1);
    assertEquals(run.lastLoss(), larger.lastLoss());
    assertTrue(run.lastLoss() < run.firstLoss());
  }

  @Test
  void nothingFlipsBeforeTraining() {
    assertEquals(0, run(OutputLoss.SQUARE, 2, 0).flips());
    assertTrue(run(OutputLoss.SQUARE, 2, 5).flips() > 0);
    double mean = StochasticRun.meanFlips(DATA, OutputLoss.SQUARE, 48, 2, 2, TRIAL);
    assertTrue(0 < mean && mean < 0.5);
  }

  @Test
  void anEmptyBatchIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> run(OutputLoss.SQUARE, 0, 1));
  }
}
