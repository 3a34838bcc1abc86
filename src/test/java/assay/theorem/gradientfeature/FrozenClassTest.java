package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FrozenClassTest {

  private static final FrozenClass CLASS = new FrozenClass(3, 2, 16, 5);

  /** 3 √(16/4) = 6, doubled by the loss's constant 2 and by symmetrization. */
  @Test
  void theComplexityOfFourSamples() {
    assertEquals(6, CLASS.complexity(4), 1e-15);
    assertEquals(24, CLASS.expectedGap(4), 1e-15);
  }

  /** 2 · 2 · 3 · 5 · √(2/8) = 30 at δ = e⁻². */
  @Test
  void theDeviation() {
    assertEquals(30, CLASS.deviation(4, Math.exp(-2)), 1e-12);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new FrozenClass(Double.NaN, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> CLASS.complexity(0));
    assertThrows(IllegalArgumentException.class, () -> CLASS.deviation(0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> CLASS.deviation(4, 1));
  }
}
