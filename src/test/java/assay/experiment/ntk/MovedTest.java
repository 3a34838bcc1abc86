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

  /** Towards one input x: ⟨w, x⟩ changes by −length·|x| where it is positive, by +length·|x| where not. */
  @Test
  void adversarialMovesCrossTheKink() {
    double[] x = {0, 2};
    TwoLayer moved = Moved.adversarially(F, new double[][] {x}, 1, Stream.seeded(1));
    for (int r = 0; r < 3; r++) {
      double before = Vectors.dot(W[r], x);
      double after = Vectors.dot(Vectors.weights(moved, r), x);
      assertEquals(before > 0 ? before - 2 : before + 2, after, 1e-15);
      assertEquals(1, Vectors.distance(Vectors.weights(moved, r), W[r]), 1e-15);
    }
  }
}
