package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class MovedTest {

  private static final double[][] W = {{0.1, 0.2}, {-0.3, 0.1}, {0.5, -0.4}};
  private static final TwoLayer F = TwoLayer.of(W, new double[3], new double[] {1, -1, 1});

  @Test
  void alongADirection() {
    TwoLayer moved = Moved.along(F, new double[][] {{1, 0}, {0, 1}, {2, 2}}, 0.5);
    assertArrayEquals(new double[] {1.5, 0.6}, Vectors.weights(moved, 2), 1e-15);
    assertArrayEquals(new double[] {0.6, 0.2}, Vectors.weights(moved, 0), 1e-15);
  }

  @Test
  void randomMovesHaveTheirLength() {
    TwoLayer moved = Moved.randomly(F, 0.7, Stream.seeded(1));
    for (int r = 0; r < 3; r++) assertEquals(0.7, Vectors.distance(Vectors.weights(moved, r), W[r]), 1e-15);
  }

  /**
   * ⟨w, x⟩ = 0.4, 0.2, −0.8 changes by ±length·|x| towards 0 where outputs are positive, for the first and the last.
   */
  @Test
  void acrossTheKinkOfAnInput() {
    double[] x = {0, 2};
    TwoLayer moved = Moved.across(F, x, 1);
    double[] after = {0.4 - 2, 0.2, -0.8 + 2};
    for (int r = 0; r < 3; r++) assertEquals(after[r], Vectors.dot(Vectors.weights(moved, r), x), 1e-15);
    assertArrayEquals(new double[] {0.1, -0.8}, Vectors.weights(moved, 0), 1e-15);
  }

  @Test
  void againstAnInput() {
    TwoLayer moved = Moved.against(F, new double[] {0, 2}, 0.5);
    for (int r = 0; r < 3; r++) {
      assertArrayEquals(new double[] {W[r][0], W[r][1] - 0.5}, Vectors.weights(moved, r), 1e-15);
    }
  }
}
