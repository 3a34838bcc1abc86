package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final TwoLayer START = TwoLayer.of(new double[][] {{1, 2}, {3, 4}}, new double[2],
      new double[] {5, 6});

  /** Moved by (3, 4) and (0, 12): lengths 5 and 12, together 13. */
  @Test
  void distancesByHand() {
    TwoLayer moved = Weights.withWeights(START, new double[][] {{4, 6}, {3, 16}});
    assertEquals(12, Weights.movement(moved, START), 0);
    assertEquals(13, Weights.distance(moved, START), 0);
    assertEquals(6, moved.a(1), 0);
  }

  @Test
  void rowsAreTheNeurons() {
    assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, Weights.rows(START));
  }
}
