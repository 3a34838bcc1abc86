package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.random.Stream;
import assay.stats.Gaussian;
import assay.theorem.gradientfeature.ClippedActivation;
import org.junit.jupiter.api.Test;

/** Both steps on a code of three relevant and four other coordinates, against sums over the enumerated code. */
class FirstNeuronTest {

  private static final int K = 3;
  private static final double NOISE = 0.6;
  private static final double RATE = 0.1;
  private static final SparseCode.Drawn CODE = new SparseCode(K, 4, 0.3).drawn(Stream.seeded(4));
  private static final FiniteDistribution D = CODE.distribution();
  private static final SparseCodeSteps STEPS = new SparseCodeSteps(CODE, K, NOISE, RATE);

  private static ClippedNetwork start() {
    return ClippedNetwork.draw(D, 2, K, 1, Some.TRIAL.stream("initialization"));
  }

  /** Φ(z/s) − Φ((z − 1)/s). */
  private static double slope(double z, double s) {
    return Gaussian.atMost(z / s) - Gaussian.atMost((z - 1) / s);
  }

  private static double product(ClippedNetwork network, int n, int from) {
    double sum = network.b(0);
    for (int j = from; j < D.dimension(); j++) sum += network.w(0, j) * D.x(n, j);
    return sum;
  }

  /** E[y x_j σ′]; all inputs are active. */
  private static double correlation(ClippedNetwork network, int j, double s) {
    double T = 0;
    for (int n = 0; n < D.size(); n++) T += D.weight(n) * D.label(n) * D.x(n, j) * slope(product(network, n, 0), s);
    return T;
  }

  private static double variance(int j) {
    double sum = 0;
    for (int n = 0; n < D.size(); n++) sum += D.weight(n) * Math.pow(D.x(n, j), 2);
    return sum;
  }

  @Test
  void theFirstStepSeesWhatTheSumsSay() {
    ClippedNetwork network = start();
    FirstNeuron neuron = STEPS.first(Some.TRIAL);
    double s = NOISE / K;
    double mean = 0;
    double spread = 0;
    for (int n = 0; n < D.size(); n++) {
      mean += D.weight(n) * slope(product(network, n, K), s);
      spread += D.weight(n) * Math.pow(product(network, n, 0) - product(network, n, K), 2);
    }
    double farthest = 0;
    double total = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < K; j++) {
      double T = correlation(network, j, s);
      farthest = Math.max(farthest, Math.abs(T - mean * CODE.gamma() / CODE.deviation()));
      total += T / K;
      least = Math.min(least, Math.abs(T));
    }
    assertEquals(farthest, neuron.farthestFromShare(K), 1e-12);
    assertEquals(total * CODE.deviation() / CODE.gamma(), neuron.share(), 1e-12);
    double bound = Math.sqrt(variance(0) * spread) / (s * Math.sqrt(2 * Math.PI));
    assertEquals(bound, neuron.relevantBound(), 1e-12 * bound);
    assertEquals(bound * CODE.deviation() / CODE.gamma(), neuron.shareError(), 1e-12 * bound);
    double most = 0;
    double ratio = 0;
    for (int j = K; j < D.dimension(); j++) {
      most = Math.max(most, Math.abs(correlation(network, j, s)));
      ratio = Math.max(ratio, Math.abs(correlation(network, j, s) / network.w(0, j)));
    }
    assertEquals(most / least, neuron.blur(), 1e-9);
    assertEquals(ratio, neuron.largestIrrelevant(K), 1e-12);
    assertEquals(variance(K) / (s * Math.sqrt(2 * Math.PI)), neuron.irrelevantBound(), 1e-12);
    assertEquals(0, neuron.largestOutput(), 1e-12);
    assertEquals(7, neuron.dimension());
  }

  /** After the first step w = η a T, b and a as they were; with s = k^(−3/2). */
  @Test
  void theSecondStepLooksFromWhereTheFirstHasLed() {
    ClippedNetwork before = start();
    ClippedNetwork moved = start();
    ClippedActivation first = new ClippedActivation(NOISE / K);
    moved.look(first).step(first, RATE, 0, 1);
    double expected = RATE * before.a(0) * correlation(before, 1, NOISE / K);
    assertEquals(expected, moved.w(0, 1), 1e-12);
    FirstNeuron neuron = STEPS.second(Some.TRIAL);
    assertTrue(neuron.largestOutput() > 0 && neuron.largestOutput() < 1);
    double total = 0;
    for (int j = 0; j < K; j++) total += correlation(moved, j, Math.pow(K, -1.5)) / K;
    assertEquals(total * CODE.deviation() / CODE.gamma(), neuron.share(), 1e-9);
  }
}
