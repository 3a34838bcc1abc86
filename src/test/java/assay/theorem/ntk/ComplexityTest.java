package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tight constants: {@code theory/ntk-and-beyond.md}, G-1; the looser ones are those of Arora et al. (2019). */
class ComplexityTest {

  @Test
  void tightConstantsAreThoseOfTheNotes() {
    int[] powers = {1, 2, 4, 6, 8};
    double[] constants = {4, 6.283, 37.699, 83.776, 140.743};
    for (int i = 0; i < powers.length; i++) {
      assertEquals(constants[i], Complexity.ofMonomial(powers[i], 1, 1), 5e-4);
      assertTrue(Complexity.ofMonomial(powers[i], 1, 1) <= Complexity.asPublished(powers[i], 1, 1));
    }
  }

  /** α = 3, ‖β‖ = 2: 9 · 16 · 2π for p = 2, and (3·2·3·4)² as published. */
  @Test
  void scalesByHand() {
    assertEquals(288 * Math.PI, Complexity.ofMonomial(2, 3, 2), 1e-11);
    assertEquals(72 * 72, Complexity.asPublished(2, 3, 2));
  }

  @Test
  void oddPowersHaveNoBound() {
    assertThrows(IllegalArgumentException.class, () -> Complexity.ofMonomial(3, 1, 1));
  }

  /** Orthonormal inputs and labels ±1 have complexity 2n: √(2·2n/n) = 2. */
  @Test
  void orthonormalInputsSayNothing() {
    assertEquals(2, Complexity.testLoss(2 * 50, 50));
  }
}
