package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.closedform.LargeParity;
import org.junit.jupiter.api.Test;

class IntegerNeuronTest {

  private static final LargeParity PARITY = new LargeParity(1, 3, 1, 0.1, 0.5);

  private static IntegerNeuron neuron(double... gradient) {
    return new IntegerNeuron(PARITY, new int[] {1, 1, 1, 0}, -1.5, gradient);
  }

  /** Weights are whole numbers of size 8, the bias is in units of their length. */
  @Test
  void aNeuronIsDrawnWithItsGradient() {
    IntegerNeuron drawn = IntegerNeuron.draw(PARITY, 2, Some.TRIAL);
    var stream = Some.TRIAL.stream("neuron");
    double square = 0;
    for (int w : drawn.w()) {
      assertEquals((int) Math.rint(8 * stream.gaussian()), w);
      square += w * w;
    }
    assertEquals(-2 * Math.sqrt(square), drawn.b(), 1e-12);
    assertArrayEquals(PARITY.gradient(drawn.w(), drawn.b()), drawn.gradient());
  }

  /** E[y x] = (0.2, 0.2, 0.2, 0). */
  @Test
  void distanceAndLengthAreThoseOfVectors() {
    assertEquals(0.5, neuron(0.3, 0, 0.4, 0).length(), 1e-15);
    assertEquals(Math.sqrt(0.01 + 0.04 + 0.04), neuron(0.3, 0, 0.4, 0).distance(), 1e-15);
  }

  /** Three uniform signs sum to −3 with probability 1/8, and 0.1 of the mass has three equal ones. */
  @Test
  void theMissedMassIsCounted() {
    assertEquals(0.8 / 8 + 0.1, neuron(0, 0, 0, 0).inactive(), 1e-15);
  }

  @Test
  void theGapIsThatOfTheAngleToTheBlock() {
    assertEquals(0, neuron(-2, -2, -2, 0).gap(), 1e-15);
    assertEquals(1, neuron(0, 0, 0, 3).gap(), 1e-15);
    assertEquals(1 - 1 / Math.sqrt(3), neuron(5, 0, 0, 0).gap(), 1e-15);
    assertEquals(1, neuron(0, 0, 0, 0).gap());
  }
}
