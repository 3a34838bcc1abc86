package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.DanielyMalachParity;
import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import assay.theorem.gradientfeature.ClippedActivation;
import org.junit.jupiter.api.Test;

class ClippedNetworkTest {

  private static final FiniteDistribution PARITY = new DanielyMalachParity(5, 3).draw(Stream.seeded(0));
  private static final ClippedActivation NOISY = new ClippedActivation(0.3);

  private static ClippedNetwork drawn(FiniteDistribution D) {
    return ClippedNetwork.draw(D, 3, 2, 0.7, Stream.seeded(5));
  }

  /** Away from zero: two steps, the twins no longer cancel. */
  private static ClippedNetwork moved(FiniteDistribution D) {
    ClippedNetwork network = drawn(D);
    network.look(NOISY).step(NOISY, 0.2, 0.9, 1);
    network.look(NOISY).step(NOISY, 0.2, 1, 0.8);
    return network.look(NOISY);
  }

  private static double output(ClippedNetwork network, FiniteDistribution D, int n) {
    double g = 0;
    for (int i = 0; i < network.width(); i++) {
      double z = network.b(i);
      for (int j = 0; j < D.dimension(); j++) z += network.w(i, j) * D.x(n, j);
      g += network.a(i) * NOISY.value(z);
    }
    return g;
  }

  @Test
  void startsAtZeroWithScalesOfItsOwn() {
    ClippedNetwork network = ClippedNetwork.draw(PARITY, 2000, 2, 0.7, Stream.seeded(5));
    double inputs = 0;
    double biases = 0;
    double outputs = 0;
    for (int i = 0; i < 4000; i += 2) {
      inputs += Math.pow(network.w(i, 0), 2) / 2000;
      biases += Math.pow(network.b(i), 2) / 2000;
      outputs += Math.pow(network.a(i), 2) / 2000;
      assertEquals(-network.a(i), network.a(i + 1));
      assertEquals(network.w(i, 4), network.w(i + 1, 4));
      assertEquals(network.b(i), network.b(i + 1));
    }
    assertEquals(0.25, inputs, 0.03);
    assertEquals(0.0625, biases, 0.008);
    assertEquals(0.49, outputs, 0.06);
    assertEquals(0, network.look(NOISY).largestOutput(), 1e-12);
  }

  @Test
  void lossErrorAndLargestOutputAreThoseOfTheDefinition() {
    ClippedNetwork network = moved(PARITY);
    double loss = 0;
    double error = 0;
    double largest = 0;
    for (int n = 0; n < PARITY.size(); n++) {
      double g = output(network, PARITY, n);
      loss += PARITY.weight(n) * Math.max(0, 1 - PARITY.label(n) * g);
      if (PARITY.label(n) * g <= 0) error += PARITY.weight(n);
      largest = Math.max(largest, Math.abs(g));
    }
    assertEquals(loss, network.loss(), 1e-12);
    assertEquals(error, network.error(), 1e-12);
    assertEquals(largest, network.largestOutput(), 1e-12);
    assertTrue(largest > 0.01);
  }

  /** T_j by differences: T = E[y ∂σ/∂w_j; y g < 1], where σ is differenced in w_j. */
  @Test
  void correlationsAreSlopesOfTheActivations() {
    ClippedNetwork network = moved(PARITY);
    double h = 1e-5;
    for (int j = 0; j < PARITY.dimension(); j++) {
      double expected = 0;
      for (int n = 0; n < PARITY.size(); n++) {
        if (!(PARITY.label(n) * output(network, PARITY, n) < 1)) continue;
        double z = network.preactivation(1, n);
        double shift = h * PARITY.x(n, j);
        expected += PARITY.weight(n) * PARITY.label(n) * (NOISY.value(z + shift) - NOISY.value(z - shift)) / (2 * h);
      }
      assertEquals(expected, network.correlation(1, NOISY)[j], 1e-9);
    }
  }

  /** Without noise, one atom x = 0.5 of label 1: z = 0.5 w + b; neurons with 0 < z < 1 move by a x and by σ(z) = z. */
  @Test
  void aStepByHand() {
    FiniteDistribution one = FiniteDistribution.of("one", new double[][] {{0.5}}, new double[] {1}, new double[] {1});
    ClippedActivation plain = new ClippedActivation(0);
    ClippedNetwork network = drawn(one);
    ClippedNetwork before = drawn(one);
    network.look(plain).step(plain, 0.1, 0.5, 0.25);
    int active = 0;
    for (int i = 0; i < 6; i++) {
      double z = 0.5 * before.w(i, 0) + before.b(i);
      boolean slopes = z > 0 && z < 1;
      if (slopes) active++;
      assertEquals(0.5 * before.w(i, 0) + (slopes ? 0.1 * before.a(i) * 0.5 : 0), network.w(i, 0), 1e-15);
      assertEquals(0.25 * before.a(i) + 0.1 * Math.clamp(z, 0, 1), network.a(i), 1e-15);
    }
    assertTrue(active > 0 && active < 6);
  }

  @Test
  void aPerceptronSeparatesWhatIsSeparableAndNothingElse() {
    ClippedActivation plain = new ClippedActivation(0);
    double[][] x = {{1}, {-1}};
    FiniteDistribution separable = FiniteDistribution.uniform("separable", x, new double[] {1, -1});
    ClippedNetwork network = ClippedNetwork.draw(separable, 50, 1, 1, Stream.seeded(2)).look(plain);
    assertEquals(0, network.errorOfPerceptron(1000));
    double[][] same = {{1}, {1}};
    FiniteDistribution contradiction = FiniteDistribution.uniform("contradiction", same, new double[] {1, -1});
    ClippedNetwork vain = ClippedNetwork.draw(contradiction, 50, 1, 1, Stream.seeded(2)).look(plain);
    assertTrue(vain.errorOfPerceptron(100) >= 0.5);
  }
}
