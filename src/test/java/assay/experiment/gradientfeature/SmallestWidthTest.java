package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.network.Loss;
import assay.theorem.gradientfeature.Recipe;
import assay.theorem.gradientfeature.ScalingLaws;
import org.junit.jupiter.api.Test;

class SmallestWidthTest {

  private static final int STARTS = 10;

  /** How many of ten initializations miss ε, each trained to its last step. */
  private static int misses(int m, double bias, double epsilon) {
    int steps = (int) Math.ceil(3 / ScalingLaws.probabilityOnXor(bias));
    var XOR = SmallestWidth.XOR;
    var descent = Recipe.matching(XOR, XOR.teacher().orElseThrow(), m, bias, 3, steps).descent(Loss.HINGE);
    int misses = 0;
    for (int k = 0; k < STARTS; k++) {
      double smallest = 1;
      for (double loss : descent.run(XOR.samples(), Some.TRIAL.inner("initialization", k)).losses()) {
        smallest = Math.min(smallest, loss);
      }
      if (smallest > epsilon) misses++;
    }
    return misses;
  }

  /** Rungs between a power of two that is too few and the next: only the last of them suffices. */
  @Test
  void theWidthSufficesAndTheRungBelowDoesNot() {
    int width = new SmallestWidth(1, 0.2, STARTS).measured(Some.TRIAL);
    assertTrue(width > 2, "m = " + width);
    assertTrue(misses(width, 1, 0.2) <= 1);
    int few = Integer.highestOneBit(width - 1);
    int below = few;
    for (int i = 1; i <= 8; i++) {
      int rung = (int) Math.round(few * Math.pow(2, i / 8.0));
      if (rung < width) below = rung;
    }
    assertTrue(misses(below, 1, 0.2) > 1, below + " before " + width);
  }

  @Test
  void theGoalOfTheZeroNetworkIsReachedByOneDraw() {
    assertEquals(1, new SmallestWidth(1, 1, STARTS).measured(Some.TRIAL));
  }

  @Test
  void nineOfTenNeedTen() {
    String message = assertThrows(IllegalArgumentException.class, () -> new SmallestWidth(1, 1, 9)).getMessage();
    assertTrue(message.startsWith("initializations = 9"), message);
  }
}
