package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import assay.distribution.DanielyMalachParity;
import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import assay.stats.Gaussian;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

/** Against a training loop of its own, written down from the definition of the algorithm. */
class ClippedTrainingTest {

  private static final int K = 3;
  private static final int PAIRS = 20;
  private static final FiniteDistribution PARITY = new DanielyMalachParity(4, K).draw(Stream.seeded(0));
  private static final int N = PARITY.size();

  private static double ramp(double z, double s) {
    return s == 0 ? Math.max(0, z) : z * Gaussian.atMost(z / s) + s * Gaussian.density(z / s);
  }

  private static double step(double z, double s) {
    return s == 0 ? (z > 0 ? 1 : 0) : Gaussian.atMost(z / s);
  }

  /** Losses in the first row, errors in the second. */
  private static double[][] byDefinition(int steps) {
    double size = Math.sqrt(4);
    ClippedNetwork drawn = ClippedNetwork.draw(PARITY, PAIRS, K, 4.0 / 9, Some.TRIAL.stream("initialization"));
    double[][] w = new double[2 * PAIRS][4];
    double[] a = new double[2 * PAIRS];
    for (int i = 0; i < a.length; i++) {
      a[i] = drawn.a(i);
      for (int j = 0; j < 4; j++) w[i][j] = drawn.w(i, j);
    }
    double[][] seen = new double[2][steps + 1];
    for (int t = 0; t <= steps; t++) {
      double s = t == 0 ? 0.3 : t == 1 ? Math.pow(3, -1.5) : 0;
      double[][] moveW = new double[a.length][4];
      double[] moveA = new double[a.length];
      for (int n = 0; n < N; n++) {
        double g = 0;
        double[] z = new double[a.length];
        for (int i = 0; i < a.length; i++) {
          z[i] = drawn.b(i);
          for (int j = 0; j < 4; j++) z[i] += w[i][j] * PARITY.x(n, j) / size;
          g += a[i] * (ramp(z[i], s) - ramp(z[i] - 1, s));
        }
        double y = PARITY.label(n);
        seen[0][t] += PARITY.weight(n) * Math.max(0, 1 - y * g);
        if (!(y * g > 0)) seen[1][t] += PARITY.weight(n);
        if (!(y * g < 1)) continue;
        for (int i = 0; i < a.length; i++) {
          moveA[i] += PARITY.weight(n) * y * (ramp(z[i], s) - ramp(z[i] - 1, s));
          for (int j = 0; j < 4; j++) {
            moveW[i][j] += PARITY.weight(n) * y * PARITY.x(n, j) / size * (step(z[i], s) - step(z[i] - 1, s));
          }
        }
      }
      double rate = t == 0 ? 0.03 : 1;
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < 4; j++) w[i][j] = (t < 2 ? 0 : w[i][j]) + rate * a[i] * moveW[i][j];
        a[i] = (t == 1 ? 0 : a[i]) + rate * moveA[i];
      }
    }
    return seen;
  }

  /** The start computes zero up to rounding, whose sign decides about its error: errors count from step 1. */
  @Test
  void lossesAndErrorsAreThoseOfTheAlgorithm() {
    ClippedTraining training = ClippedTraining.of(PARITY, K, PAIRS, -1, 5, Some.TRIAL);
    double[][] expected = byDefinition(5);
    for (int t = 0; t <= 5; t++) assertEquals(expected[0][t], training.losses()[t], 1e-9, "t = " + t);
    for (int t = 1; t <= 5; t++) assertEquals(expected[1][t], training.errors()[t], 1e-9, "t = " + t);
    assertFalse(training.stopped());
  }

  @Test
  void whatIsSmallestIsExactOnlyIfAllStepsWereTaken() {
    ClippedTraining whole = new ClippedTraining(new double[] {1, 0.25, 0.5}, new double[] {0.125, 0.5, 0.375}, false);
    assertEquals(Interval.exactly(0.375), whole.smallestError(1));
    ClippedTraining stopped = new ClippedTraining(whole.losses(), whole.errors(), true);
    assertEquals(new Interval(0, 0.375), stopped.smallestError(1));
  }

  @Test
  void stepsAreCountedUpToTheGoal() {
    ClippedTraining training = new ClippedTraining(new double[] {1, 0.5, 0.25}, new double[] {1, 1, 1}, false);
    assertEquals(Interval.exactly(1), training.stepsTo(0.5));
    assertEquals(Interval.exactly(2), training.stepsTo(0.4));
    assertEquals(new Interval(3, Double.POSITIVE_INFINITY), training.stepsTo(0.2));
  }

  @Test
  void trainingStopsAtItsGoal() {
    ClippedTraining training = ClippedTraining.of(PARITY, K, PAIRS, 2, 5, Some.TRIAL);
    assertTrue(training.stopped());
    assertEquals(1, training.losses().length);
  }

  @Test
  void thePictureCutsHighLosses() {
    Picture picture = new ClippedTraining(new double[] {1, 7}, new double[] {1, 0.5}, false).picture();
    assertEquals("loss and error of the clipped network", picture.title());
    assertEquals(2, picture.traces().getFirst().points().getLast().y());
  }

  /** A sum of equal signs is linear in the activations: the probe separates a parity of one sign. */
  @Test
  void aProbeSeparatesWhatIsLinear() {
    double[][] x = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
    FiniteDistribution sign = FiniteDistribution.uniform("first sign", x, new double[] {1, 1, -1, -1});
    assertEquals(0, ClippedTraining.errorOfProbe(sign, 1, Some.TRIAL));
    double[][] same = {{1, 1}, {1, 1}};
    FiniteDistribution contradiction = FiniteDistribution.uniform("contradiction", same, new double[] {1, -1});
    assertTrue(ClippedTraining.errorOfProbe(contradiction, 1, Some.TRIAL) >= 0.5);
  }
}
