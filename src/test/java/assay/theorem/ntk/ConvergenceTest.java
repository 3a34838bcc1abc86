package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

  @Test
  void valuesByHand() {
    assertEquals(0.975, Convergence.contraction(0.1, Interval.exactly(0.5)).middle(), 1e-15);
    assertEquals(4 * 0.1 * 3 / 0.5, Convergence.movement(4, 400, 3, Interval.exactly(0.5)).middle(), 1e-14);
  }

  /** The notes: n = 10, λ₀ = 0.2, δ = 0.1 asks for about 10¹² neurons. */
  @Test
  void theWidthIsOutOfReach() {
    assertEquals(6.25e11, Convergence.width(10, 0.2, 1, 0.1), 1e3);
  }
}
