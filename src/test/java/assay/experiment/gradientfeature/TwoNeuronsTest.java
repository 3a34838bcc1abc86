package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class TwoNeuronsTest {

  /** relu(3 − 1) − relu(0.5 − 1) = 2 at x = (3, 0.5). */
  @Test
  void differenceSizeAndRounding() {
    TwoNeurons neurons = new TwoNeurons(new double[] {1, 0}, new double[] {0, 1}, new double[] {3, 0.5}, 1);
    assertEquals(2, neurons.difference());
    assertEquals(Math.sqrt(9.25), neurons.norm(), 1e-15);
    assertEquals(Math.sqrt(9.25) + 1, neurons.size(), 1e-15);
    assertEquals(24 * Math.ulp(1.0), neurons.rounding());
  }

  @Test
  void theWitnessAttainsTheChord() {
    TwoNeurons neurons = TwoNeurons.witness(Stream.seeded(1), 7, 0.1, 0.5);
    assertEquals(0.5, neurons.norm(), 1e-15);
    assertEquals(0.5 * Math.sqrt(0.2), neurons.difference(), 1e-14);
  }

  @Test
  void randomOnesHaveTheCosineAndTheLength() {
    TwoNeurons neurons = TwoNeurons.random(Stream.seeded(1), 7, 0.1, 4);
    assertEquals(0.9, Vectors.dot(neurons.w(), neurons.other()), 1e-15);
    assertEquals(4, neurons.norm(), 1e-14);
  }
}
