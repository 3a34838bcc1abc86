package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.network.Initialization;
import org.junit.jupiter.api.Test;

class InitialOutputTest {

  /** −0.5 relu(2 − 1) = −0.5 and −0.5 relu(3 − 1) = −1. */
  @Test
  void theLargestOutputOfOneNeuron() {
    assertEquals(1, InitialOutput.largest(Some.TWO, Some.neuron(1, 1, 1, -0.5), Some.TRIAL));
  }

  @Test
  void symmetricNeuronsCancel() {
    assertEquals(0, InitialOutput.largest(Some.TWO, Initialization.symmetric(9, 1e6, 1, 0.5), Some.TRIAL));
  }
}
