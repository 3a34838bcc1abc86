package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import org.junit.jupiter.api.Test;

/**
 * A neuron w = (1, 1), b = 1, a = ½ sees both of {@link Some#TWO}: G = ¼ (2, 0) − ¾ (0, 3) = (0.5, −2.25),
 * E[y relu] = ¼ · 1 − ¾ · 2 = −1.25 and E‖x‖ = 2.75; for the hinge loss |ℓ′(0)| = 1.
 */
class FirstStepTheoryTest {

  private static final GradientDescent DESCENT = new GradientDescent(Loss.HINGE, Some.neuron(1, 1, 1, 0.5),
      Schedule.algorithm1(0.1, 1, 1));
  private static final FirstStepTheory THEORY = new FirstStepTheory(Some.TWO, DESCENT);

  @Test
  void theLargestGradientIsThatOfTheOnlyNeuron() {
    assertEquals(Math.sqrt(0.25 + 5.0625), THEORY.largestGradient(Some.TRIAL), 1e-15);
  }

  /** The theory's w⁽¹⁾ = 0.1 · 0.5 · G = (0.025, −0.1125); off by 0.01 on the scale 0.1 · 0.5 · 2.75. */
  @Test
  void inputErrorsAreRelative() {
    assertEquals(0, THEORY.inputError(Some.one(0.025, -0.1125, 1, 9), Some.TRIAL), 1e-15);
    assertEquals(0.01 / 0.1375, THEORY.inputError(Some.one(0.025, -0.1225, 1, 9), Some.TRIAL), 1e-12);
  }

  @Test
  void aNeuronWithoutOutputHasNoScale() {
    FirstStepTheory silent = new FirstStepTheory(Some.TWO, DESCENT.with(Some.neuron(1, 1, 1, 0)));
    assertTrue(Double.isNaN(silent.inputError(Some.one(0, 0, 1, 0), Some.TRIAL)));
  }

  /** The theory's a⁽¹⁾ = −0.125; off by 0.01 on the scale 0.1 (√2 · 2.75 + 1). */
  @Test
  void outputErrorsAreRelative() {
    assertEquals(0, THEORY.outputError(Some.one(9, 9, 1, -0.125), Some.TRIAL), 1e-15);
    double scale = 0.1 * (Math.sqrt(2) * 2.75 + 1);
    assertEquals(0.01 / scale, THEORY.outputError(Some.one(9, 9, 1, -0.115), Some.TRIAL), 1e-12);
  }

  @Test
  void theEngineAgrees() {
    FirstStepRun run = FirstStepRun.of(Some.TWO, DESCENT, Some.TRIAL);
    assertEquals(1, run.start().w(0, 1));
    assertEquals(0.025, run.first().w(0, 0), 1e-15);
    GradientDescent symmetric = DESCENT.with(Initialization.symmetric(20, 1, 1, 0.5));
    FirstStepRun wide = FirstStepRun.of(Some.TWO, symmetric, Some.TRIAL);
    FirstStepTheory theory = new FirstStepTheory(Some.TWO, symmetric);
    assertTrue(theory.inputError(wide.first(), Some.TRIAL) < 1e-14);
    assertTrue(theory.outputError(wide.first(), Some.TRIAL) < 1e-14);
  }
}
