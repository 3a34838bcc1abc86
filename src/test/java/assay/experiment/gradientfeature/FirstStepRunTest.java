package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import org.junit.jupiter.api.Test;

class FirstStepRunTest {

  private static TwoLayer pair(double[][] w, double... b) {
    return TwoLayer.of(w, b, new double[] {1, -1});
  }

  private static final FirstStepRun RUN = new FirstStepRun(
      pair(new double[][] {{3, 0}, {0, 4}}, 1, 1), pair(new double[][] {{3, 2}, {-2, 4}}, 1, 1.5));

  @Test
  void normsAreFrobeniusNorms() {
    assertEquals(5, RUN.startNorm());
    assertEquals(Math.sqrt(8), RUN.movement());
  }

  @Test
  void differencesAreTheLargestOfAnyWeightAfterTheStep() {
    FirstStepRun other = new FirstStepRun(RUN.start(), pair(new double[][] {{3, 2.5}, {-2.75, 4}}, 9, 9));
    assertEquals(0.75, RUN.largestDifference(other));
    assertEquals(0, RUN.largestDifference(RUN));
  }

  /** 3 − 2 = 1 and 2 + 4 = 6; the biases differ by ½. */
  @Test
  void twinsAreOppositeWeightsWithOneBias() {
    assertEquals(6.5, RUN.distanceOfTwins());
    TwoLayer twins = pair(new double[][] {{1, 2}, {-1, -2}}, 3, 3);
    assertEquals(0, new FirstStepRun(twins, twins).distanceOfTwins());
  }
}
