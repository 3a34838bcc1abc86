package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.experiment.PlainNetwork;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class TrainedSampleTest {

  private static final double[] BETA = {0.6, 0, 0.8};
  private static final int N = 12;
  private static final int M = 8;

  private static Trial trial() {
    return new Trial(new Key(1, "sample", 0, 0));
  }

  private static double dot(double[] u, double[] v) {
    return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  }

  /** μ_0 = E h(t) = 1/16 and μ_1 = E h(t) t = 1/12 in three dimensions: η = 2/(3n/12) = 8/n. */
  @Test
  void theRateInThreeDimensions() {
    assertEquals(0.8, TrainedSample.rate(10, 3), 1e-12);
  }

  /** Untrained: f = 0 to the bit, so that losses are |y|, nothing has moved, and activations can be counted. */
  @Test
  void withoutStepsEverythingCanBeCounted() {
    TrainedSample sample = TrainedSample.of(N, 3, M, BETA, 0.5, 0, trial());
    Stream inputs = trial().stream("inputs");
    TwoLayer start = Initialization.antisymmetric(M, 1).draw(trial(), 3);
    double loss = 0;
    int active = 0;
    double excess = 0;
    for (int i = 0; i < N; i++) {
      double[] x = inputs.direction(3);
      loss += Math.abs(0.5 * dot(BETA, x)) / N;
      for (double[] w : Weights.rows(start)) {
        if (dot(w, x) > 0) active++;
        excess += Math.max(0, Math.pow(2, -10) - Math.abs(dot(w, x)));
      }
    }
    assertEquals(loss, sample.loss(), 1e-14);
    assertEquals(Math.sqrt(active / (double) M), sample.jacobian(), 1e-14);
    assertEquals(excess, sample.excess(), 1e-9 * excess);
    assertEquals(0, sample.distance(), 0);
  }

  /** One step of the plain formulas: its distance from the start, and the loss after it. */
  @Test
  void oneStepByThePlainFormulas() {
    TrainedSample sample = TrainedSample.of(N, 3, M, BETA, 0.5, 1, trial());
    Stream inputs = trial().stream("inputs");
    double[][] x = new double[N][];
    for (int i = 0; i < N; i++) x[i] = inputs.direction(3);
    TwoLayer start = Initialization.antisymmetric(M, 1).draw(trial(), 3);
    double[][] w = Weights.rows(start);
    for (int r = 0; r < M; r++) {
      for (double[] point : x) {
        double factor = dot(Vectors.weights(start, r), point) > 0 ? 8.0 / N * start.a(r) * 0.5 * dot(BETA, point) : 0;
        for (int j = 0; j < 3; j++) w[r][j] += factor * point[j];
      }
    }
    PlainNetwork end = new PlainNetwork(Weights.withWeights(start, w));
    double loss = 0;
    for (double[] point : x) loss += Math.min(1, Math.abs(end.at(point) - 0.5 * dot(BETA, point))) / N;
    assertEquals(loss, sample.loss(), 1e-12);
    assertEquals(Weights.distance(Weights.withWeights(start, w), start), sample.distance(), 1e-12);
    assertEquals(Weights.movement(Weights.withWeights(start, w), start), sample.movement(), 1e-12);
  }

  /** Hoeffding around the mean of the test losses, at a level of 2 e^(−2n ε²). */
  @Test
  void theTestLossIsHoeffdings() {
    TrainedSample sample = TrainedSample.of(N, 3, M, new double[0], 0.5, 0, trial());
    Interval loss = sample.testLoss(2 * Math.exp(-2 * 1500 * 0.01));
    assertEquals(0.5, loss.middle(), 1e-12);
    assertEquals(0.2, loss.width(), 1e-12);
    assertTrue(sample.testLosses().length == 1500);
  }
}
