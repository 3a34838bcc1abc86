package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.closedform.Link;
import assay.distribution.closedform.MultipleIndex;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

/** With U = (e_1), so that P_⊥ drops the first coordinate, and y = sign x_1. */
class IndexNeuronTest {

  private static final MultipleIndex FIRST = new MultipleIndex(new double[][] {{1, 0, 0, 0}}, Link.SIGNS);

  @Test
  void weightsHaveTheirLengthAndShare() {
    double[] w = IndexNeuron.weight(FIRST, 0.6, 5, Stream.seeded(1));
    assertEquals(5, Vectors.norm(w), 1e-12);
    assertEquals(4, Math.abs(w[0]), 1e-12);
    assertEquals(3, Math.sqrt(w[1] * w[1] + w[2] * w[2] + w[3] * w[3]), 1e-12);
  }

  /** Σ y x 1(⟨w, x⟩ > b)/n over the same points. */
  @Test
  void samplesAreSummedByTheDefinition() {
    double[] w = {1, 2, 0, -1};
    Stream stream = Stream.seeded(7);
    double[] expected = new double[4];
    for (int i = 0; i < 50; i++) {
      double[] x = stream.gaussians(4, 1);
      if (x[0] + 2 * x[1] - x[3] > 0.3) for (int j = 0; j < 4; j++) expected[j] += Math.signum(x[0]) * x[j] / 50;
    }
    assertArrayEquals(expected, new IndexNeuron(FIRST, w, 0.3).empirical(50, Stream.seeded(7)), 1e-14);
  }

  /** At b far below everything is seen: G = E[y x] = E|x_1| e_1 = √(2/π) e_1. */
  @Test
  void aNeuronThatSeesEverythingFindsTheMoment() {
    double[] g = new IndexNeuron(FIRST, new double[] {0.5, 1, 0, 0}, -40).gradient();
    assertArrayEquals(new double[] {Math.sqrt(2 / Math.PI), 0, 0, 0}, g, 1e-8);
  }

  /** Outside e_1 and (0.5, 1, 0, 0): the last two coordinates. */
  @Test
  void theSpanIsThatOfTheIndexAndTheNeuron() {
    IndexNeuron neuron = new IndexNeuron(FIRST, new double[] {0.5, 2, 0, 0}, 0);
    assertArrayEquals(new double[] {0, 0, 3, 4}, neuron.outsideSpan(new double[] {1, 2, 3, 4}), 1e-14);
  }
}
