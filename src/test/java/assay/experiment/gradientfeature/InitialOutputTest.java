package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.network.Initialization;
import org.junit.jupiter.api.Test;

class InitialOutputTest {

  /** −0.5 relu(2 − 1) = −0.5 and −0.5 relu(3 − 1) = −1. */
  @Test
  void theLargestOutputOfOneNeuron() {
    assertEquals(1, InitialOutput.largest(Some.TWO, Some.neuron(1, 1, 1, -0.5), Some.TRIAL));
  }

  /**
   * Pairs of opposite output cancel but for rounding; 1e16 + 1 − 1 − 1e16 in this order, x along the first axis, is 0
   * or 1.
   */
  @Test
  void theOrderOfThePaperLeavesRoundingBehind() {
    double[][] w = {{1e16}, {1e16}, {-1}, {-1}, {1}, {1}, {-1}, {-1}};
    TwoLayer network = TwoLayer.of(w, new double[8], new double[] {1, -1, -1, 1, 1, -1, -1, 1});
    assertEquals((1e16 + 1) - 1e16 - 1, InitialOutput.inTheOrderOfThePaper(network, new double[] {1}));
    TwoLayer small = TwoLayer.of(new double[][] {{2}, {3}}, new double[2], new double[] {5, 7});
    assertEquals(31, InitialOutput.inTheOrderOfThePaper(small, new double[] {1}));
  }

  @Test
  void symmetricNeuronsCancel() {
    assertEquals(0, InitialOutput.largest(Some.TWO, Initialization.symmetric(9, 1e6, 1, 0.5), Some.TRIAL));
  }
}
