package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.closedform.GaussianMixture.Component;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureNeuronTest {

  private static final double HALF_NORMAL = 1 / Math.sqrt(2 * Math.PI);

  /** N((1, 0), ½² I) with label 1, seen by w = (2, 0) and b = 2: ⟨w, x⟩ − b is standard normal. */
  private static final GaussianMixture ONE =
      new GaussianMixture(List.of(new Component(1, 1, new double[] {1, 0}, 0.5)));
  private static final MixtureNeuron NEURON = new MixtureNeuron(ONE, new double[] {2, 0}, 2);

  /** E relu of a standard normal is 1/√(2π); with the variance in place of σ it is half of that. */
  @Test
  void theIntegralOfAStandardNormal() {
    assertEquals(HALF_NORMAL, NEURON.integral(1), 1e-12);
    assertEquals(HALF_NORMAL / 2, NEURON.integral(2), 1e-12);
  }

  /** E[x_1 1(x_1 &gt; 1)] = ½ + σ φ(0), of which the mean's part is ½. */
  @Test
  void derivativesByHand() {
    assertEquals(0.5 + HALF_NORMAL / 2, NEURON.derivative(new double[] {1, 0}), 1e-9);
    assertArrayEquals(new double[] {0.5, 0}, NEURON.gradientOfMeans(), 1e-15);
  }

  /** E|x|² = 1 + 2/4. */
  @Test
  void theScaleIsThatOfAllInputs() {
    assertEquals(3 * Math.sqrt(1.5), NEURON.scale(), 1e-14);
  }

  @Test
  void manySamplesComeClose() {
    assertEquals(0, NEURON.error(100_000, Stream.seeded(1)), 0.02);
    double G = 0.5 + HALF_NORMAL / 2;
    GaussianMixture.Labelled first = ONE.sample(Stream.seeded(1));
    double active = first.x()[0] > 1 ? 1 : 0;
    assertEquals(Math.hypot(G - active * first.x()[0], active * first.x()[1]), NEURON.error(1, Stream.seeded(1)),
        1e-12);
  }
}
