package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class LassoTest {

  /** One column e₁, y = (3, 4), λ = 1: w = 2, value ½ (1 + 16) + 2 = 10.5. */
  @Test
  void byHand() {
    Lasso lasso = new Lasso(new double[][] {{1, 0}}, new double[] {3, 4}, 1);
    Interval optimum = lasso.optimum(3);
    assertEquals(10.5, optimum.lo(), 1e-14);
    assertEquals(10.5, optimum.hi(), 1e-14);
    double root = Math.sqrt(2);
    assertEquals(10.5, lasso.twin(new double[] {root}, new double[] {root}), 1e-14);
    assertEquals(10.5, lasso.descended(0.1, 2000, Stream.seeded(1)), 1e-9);
    assertEquals(12.5, lasso.scale());
  }

  @Test
  void bothEndsAreSoundAndNoTwinIsBelow() {
    Lasso lasso = Lasso.random(15, 20, 3, 0.2, Stream.seeded(2));
    Interval fine = lasso.optimum(2000);
    Interval coarse = lasso.optimum(1);
    assertTrue(coarse.lo() <= fine.lo() && coarse.hi() >= fine.hi() && fine.width() < 1e-9, fine + " in " + coarse);
    for (long seed = 0; seed < 20; seed++) {
      Stream stream = Stream.seeded(seed);
      assertTrue(lasso.twin(stream.gaussians(20, 0.5), stream.gaussians(20, 0.5)) >= fine.lo());
    }
  }

  @Test
  void badInputIsNamed() {
    double[][] column = {{1, 0}};
    assertEquals("lambda = 0.0: must be positive and finite",
        assertThrows(IllegalArgumentException.class, () -> new Lasso(column, new double[2], 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Lasso(column, new double[3], 1));
    assertThrows(IllegalArgumentException.class, () -> new Lasso(new double[0][], new double[3], 1));
  }
}
