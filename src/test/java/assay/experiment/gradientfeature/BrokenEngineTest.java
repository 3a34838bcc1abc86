package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.UpdateRule;
import org.junit.jupiter.api.Test;

/**
 * One neuron w = 1, b = 0, a = ¼ on x = 2 with label 1: f = ½, so that ∂L/∂w = −½ and ∂L/∂a = −2 for the hinge loss.
 */
class BrokenEngineTest {

  private static final Samples ONE = Samples.of(new double[][] {{2}}, new double[] {1}, new double[] {1});

  private static TwoLayer after(UpdateRule rule, double keep) {
    TwoLayer start = TwoLayer.of(new double[][] {{1}}, new double[] {0}, new double[] {0.25});
    Trainer trainer = Ops.best().trainer(ONE, start, Loss.HINGE);
    trainer.gradient();
    rule.update(trainer, 0.125, keep);
    return trainer.neurons();
  }

  private static void assertNeuron(double w, double a, TwoLayer neuron) {
    assertEquals(w, neuron.w(0, 0));
    assertEquals(a, neuron.a(0));
  }

  /** a = 0.25 + 0.25 = 0.5 leads to f = 1: no gradient is left for w. */
  @Test
  void outputsMoveFirst() {
    assertNeuron(1, 0.5, after(BrokenEngine::outputsFirst, 1));
  }

  /** With a = 0.125 + 0.25 = 0.375 and f = 0.75 the slope by w is −0.75: w = 0.5 + 0.09375. */
  @Test
  void inputsMoveWithTheGradientAtTheNewOutputs() {
    assertNeuron(0.59375, 0.375, after(BrokenEngine::outputsFirst, 0.5));
  }

  @Test
  void outputsMoveAtTwiceTheRate() {
    assertNeuron(1.0625, 0.75, after(BrokenEngine::twoRates, 1));
  }

  /** w = 0.5 + 0.0625 = 0.5625 and a = 0.125 + 0.25 = 0.375; then w moves by 0.125 · 2 a and a by 0.125 · 2 w. */
  @Test
  void whatWasSeenIsUsedTwice() {
    assertNeuron(0.65625, 0.515625, after(BrokenEngine.stale(), 0.5));
  }

  @Test
  void biasesChangeTheirSign() {
    Initialization right = Initialization.symmetric(3, 2, 1, 0.5);
    TwoLayer expected = right.draw(Some.TRIAL, 4);
    TwoLayer wrong = BrokenEngine.plusBias(right).draw(Some.TRIAL, 4);
    assertEquals(12, wrong.width());
    for (int i = 0; i < 12; i++) {
      assertEquals(-expected.b(i), wrong.b(i));
      assertEquals(expected.a(i), wrong.a(i));
      for (int j = 0; j < 4; j++) assertEquals(expected.w(i, j), wrong.w(i, j));
    }
  }

  @Test
  void everySecondNeuronIsLeftOut() {
    Initialization right = Initialization.symmetric(3, 2, 1, 0.5);
    TwoLayer expected = right.draw(Some.TRIAL, 4);
    TwoLayer wrong = BrokenEngine.withoutCopies(right).draw(Some.TRIAL, 4);
    assertEquals(6, wrong.width());
    for (int i = 0; i < 6; i++) {
      assertEquals(expected.b(2 * i), wrong.b(i));
      assertEquals(expected.a(2 * i), wrong.a(i));
      for (int j = 0; j < 4; j++) assertEquals(expected.w(2 * i, j), wrong.w(i, j));
    }
  }
}
