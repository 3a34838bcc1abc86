package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class StepKernelTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 5, 1, 1);
  private static final Initialization START = Initialization.tangent(30, 1);

  private static Trial trial() {
    return new Trial(new Key(1, "step", 0, 0));
  }

  @Test
  void theSecantKernelIsAStep() {
    StepKernel secant = StepKernel::secant;
    StepKernel tangent = StepKernel::tangent;
    assertTrue(secant.largestError(DATA, START, 1, trial()) < 1e-13);
    assertTrue(tangent.largestError(DATA, START, 1, trial()) > 1e-3);
  }

  /** No kernel at all: the error is |u(k+1) − u(k)|/(|u(k+1) − y| + |u(k) − y|), of three steps the largest. */
  @Test
  void errorsAreMeasuredAgainstTheRun() {
    LeastSquares descent = DATA.descent(START.draw(trial(), 5));
    double largest = 0;
    for (int k = 0; k < 3; k++) {
      double[] before = descent.residuals();
      descent.step(0.5);
      double[] after = descent.residuals();
      double sizes = Vectors.norm(before) + Vectors.norm(after);
      largest = Math.max(largest, Vectors.distance(before, after) / sizes);
    }
    StepKernel none = (data, before, after, v) -> new double[4];
    assertEquals(largest, none.largestError(DATA, START, 0.5, trial()), 1e-14);
  }

  /** Without a move both kernels are Σ_r a_r² 1[active at both] ⟨x_i, x_j⟩. */
  @Test
  void bothKernelsAgreeWithoutAMove() {
    TwoLayer f = START.draw(trial(), 5);
    double[] v = {1, -2, 3, -4};
    assertArrayEquals(StepKernel.tangent(DATA, f, f, v), StepKernel.secant(DATA, f, f, v), 1e-14);
  }
}
