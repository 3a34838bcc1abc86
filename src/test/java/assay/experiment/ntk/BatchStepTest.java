package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchStepTest {

  private static final TrainingSet DATA = TrainingSet.sphere(6, 5, 1, 1);

  private static Trial trial() {
    return new Trial(new Key(1, "batches", 0, 0));
  }

  /** With all inputs in the batch it is the step of full-batch descent. */
  @Test
  void theWholeBatchIsPlainDescent() {
    TwoLayer start = Initialization.tangent(20, 1).draw(trial(), 5);
    LeastSquares descent = DATA.descent(start);
    double[] residuals = descent.residuals();
    descent.step(0.3);
    TwoLayer moved = new BatchStep(DATA, OutputLoss.SQUARE, 6, 0.3).moved(start, residuals);
    assertEquals(0, Weights.distance(descent.neurons(), moved), 1e-13);
  }

  /** Two of six entries are kept, and over many draws each of them is. */
  @Test
  void batchesAreDrawnWithoutRepetition() {
    BatchStep step = new BatchStep(DATA, OutputLoss.SQUARE, 2, 1);
    double[] kept = new double[6];
    Stream stream = Stream.seeded(1);
    for (int i = 0; i < 600; i++) {
      double[] batch = step.onBatch(new double[] {1, 1, 1, 1, 1, 1}, stream);
      assertEquals(2, Arrays.stream(batch).sum(), 0);
      for (int j = 0; j < 6; j++) kept[j] += batch[j];
    }
    double[] each = new double[6];
    Arrays.fill(each, 200);
    assertArrayEquals(each, kept, 60);
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheBatchAndTheSecantKernelExplainTheStep(OutputLoss loss) {
    BatchStep step = new BatchStep(DATA, loss, 2, 1);
    assertTrue(step.largestError(StepKernel::secant, 30, false, trial()) < 1e-13);
    assertTrue(step.largestError(StepKernel::secant, 30, true, trial()) > 1e-3);
    assertTrue(step.largestError(StepKernel::tangent, 30, false, trial()) > 1e-5);
  }
}
