package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

/** On (2, 0) with label 1 and weight ¼, (0, 3) with label −1 and weight ¾: E[y x] = (½, −9/4). */
class SeeingNeuronTest {

  private static SeeingNeuron neuron(double w1, double w2, double b) {
    return new SeeingNeuron(Some.TWO, new double[] {w1, w2}, b);
  }

  @Test
  void theGradientIsThatOfTheAtomsThatAreSeen() {
    assertArrayEquals(new double[] {0.5, 0}, neuron(1, 0, 1).gradient(), 1e-15);
    assertEquals(2.25, neuron(1, 0, 1).distance(), 1e-15);
    assertEquals(0, neuron(1, 1, 1).distance(), 1e-15);
  }

  /** An atom on the boundary is missed. */
  @Test
  void theMissedMassIsSummed() {
    assertEquals(0.75, neuron(1, 0, 1).inactive());
    assertEquals(2.25, neuron(1, 0, 1).inactiveNorm());
    assertEquals(1, neuron(1, 0, 2).inactive());
    assertEquals(0, neuron(1, 1, 1).inactive());
  }

  @Test
  void theGapIsOneMinusTheCosine() {
    assertEquals(0, neuron(1, 0, 1).gap(new double[] {1, 0}), 1e-15);
    assertEquals(0.4, neuron(1, 0, 1).gap(new double[] {0.6, 0.8}), 1e-15);
  }

  @Test
  void roundingGrowsWithTheAtoms() {
    assertEquals(12 * Math.ulp(1.0), neuron(1, 0, 1).rounding());
  }

  /** The atom of weight ¾ is missed where 3 w_2 ≤ −3, with probability Φ(−1) = 0.1587. */
  @Test
  void neuronsThatMissMuchAreCounted() {
    Interval missing = SeeingNeuron.oftenMissing(Some.TWO, -3, 0.5, 20_000, 1e-3, Stream.seeded(1));
    assertTrue(missing.contains(0.158655254) && missing.width() < 0.03, missing.toString());
  }
}
