package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class PatchLearningTest {

  private static final int[] PLACES = {0, 1, 2, 3, 4, 5, 6, 7};

  @Test
  void labelsByHand() {
    double[][] x = {{1, 1, 1, -1, 1, 1, 1, 1}, {1, 1, 1, 1, -1, 1, -1, 1}};
    double[] y = new PatchLearning(8, 2, 1, 1, 0.5, true, false).labels(x, PLACES);
    assertArrayEquals(new double[] {2, 0, 0, 0}, y);
    assertArrayEquals(new double[] {1.5, 1.5, 1.5, 1.5},
        new PatchLearning(8, 1, 1, 1, 0.5, true, false).labels(new double[][] {{1, 1, 1, 1, 1, 1, 1, 1}}, PLACES));
  }

  /** Few samples teach nothing: the error is not far from that of zero, 4 · 2 + 4 α². */
  @Test
  void threeSamplesTeachNothing() {
    PatchLearning learning = new PatchLearning(8, 2, 20, 3, 0.5, true, false);
    Trial trial = new Trial(new Key(1, "R-8", 0, 0));
    assertTrue(learning.error(trial, 1e-6).lo() > 4);
    assertEquals(learning.error(trial, 1e-6), learning.error(trial, 1e-6));
    assertTrue(learning.smallestError(1, trial, 1e-6).lo() > 4);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PatchLearning(7, 2, 1, 1, 1, true, false));
    assertThrows(IllegalArgumentException.class, () -> new PatchLearning(8, 0, 1, 1, 1, true, false));
    assertThrows(IllegalArgumentException.class, () -> new PatchLearning(8, 2, 1, 1, 0, true, false));
    assertThrows(IllegalArgumentException.class, () -> new PatchLearning(8, 2, 1, 0, 1, true, false));
  }
}
