package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FlipsTest {

  /** P(|Z| ≤ 1), P(|Z| ≤ 2) of a standard Gaussian, from tables; κ only scales. */
  @Test
  void theProbabilityIsAnErrorFunction() {
    assertEquals(0.682689492137086, Flips.probability(1, 1), 1e-14);
    assertEquals(0.954499736103642, Flips.probability(6, 3), 1e-14);
    assertEquals(0, Flips.probability(0, 1));
  }

  @Test
  void theLinearBoundIsItsTangentAtZero() {
    assertEquals(0.7978845608028654, Flips.linear(1, 1), 1e-15);
    assertEquals(1, Flips.probability(1e-6, 2) / Flips.linear(1e-6, 2), 1e-12);
    assertTrue(Flips.probability(0.5, 1) < Flips.linear(0.5, 1));
  }
}
