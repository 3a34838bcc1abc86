package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LinearDescentTest {

  /** The notes at d = 6, η = .01, T = 4000: relative error 1e-3 to 6e-3, imbalance over bound .7 to .93. */
  @Test
  void theNotesFiguresComeBack() {
    for (int L = 2; L <= 4; L++) {
      var run = new LinearDescent(L, 6, 0.01, 0, 4000, true, 1).run();
      double share = run.imbalance()[4000] / run.bound()[4000];
      assertTrue(run.network().error(1.0 / L) < 7e-3);
      assertTrue(share > 0.6 && share < 1, "share " + share);
      assertTrue(L == 2 || run.network().error(0.5) > 0.1);
    }
  }

  @Test
  void theRecursionHoldsToRounding() {
    var descent = new LinearDescent(3, 5, 0.01, 0.05, 50, false, 2);
    assertTrue(descent.run().recursionError() < 1e-15);
    assertTrue(descent.run(1 - 0.01 * 0.05).recursionError() > 1e-6);
  }

  @Test
  void sharesOfTheBound() {
    var run = new LinearDescent(2, 3, 0.01, 0, 10, false, 2).run();
    assertArrayEquals(run.bound(), run.bound(1), 1e-15);
    assertEquals((run.bound()[0] + run.bound()[10]) / 2, run.bound(0.5)[10], 1e-15);
    assertEquals(run.imbalance()[0], run.bound()[0]);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LinearDescent(1, 3, 0.1, 0, 1, true, 0));
    assertThrows(IllegalArgumentException.class, () -> new LinearDescent(2, 3, 0, 0, 1, true, 0));
    assertThrows(IllegalArgumentException.class, () -> new LinearDescent(2, 3, 0.1, -1, 1, true, 0));
  }
}
