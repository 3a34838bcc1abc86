package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClippedNeuronTest {

  private static final double[] V = {1, 0};

  /** At (2, 0) z = 2 · 0.2 + 0.1 is active and at (0, 3) z = 0.1 · 3 + 0.1 is, where v does not matter: ¼ · 2. */
  @Test
  void theCorrelationIsOverActiveInputs() {
    ClippedNeuron neuron = new ClippedNeuron(Some.TWO, new double[] {0.2, 0.1}, 0.1, 3);
    assertEquals(0.5, neuron.correlation(V, z -> z > 0 && z < 1), 1e-15);
    assertEquals(0, neuron.correlation(V, z -> z > 0.55), 0);
  }

  /** Every input is in the hinge where the two cancel: −a E[y ⟨v, x⟩ σ′]. */
  @Test
  void theDerivativeIsMinusTheOutputTimesTheCorrelation() {
    ClippedNeuron neuron = new ClippedNeuron(Some.TWO, new double[] {0.2, 0.1}, 0.1, 3);
    assertEquals(-1.5, neuron.derivative(V, true), 1e-6);
  }

  /** Alone it has 1 − y f = 1 − 3 · 0.5 &lt; 0 at (2, 0), which is out of the hinge. */
  @Test
  void withoutTheMirrorImageTheOutputCounts() {
    ClippedNeuron neuron = new ClippedNeuron(Some.TWO, new double[] {0.2, 0.1}, 0.1, 3);
    assertEquals(0, neuron.derivative(V, false), 1e-12);
  }
}
