package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class NormCapacityTest {

  /** 4 · 1.5 · 2 · √((3 + 1)/100). */
  @Test
  void theFormulaByHand() {
    assertEquals(2.4, NormCapacity.of(1.5, 2, 3, 1, 100), 1e-15);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> NormCapacity.of(1, 1, 1, 0, 100));
    assertThrows(IllegalArgumentException.class, () -> NormCapacity.of(1, 1, 1, 1, 0));
  }

  /** In one dimension without biases the supremum over |u| ≤ 1 is attained at u = ±1: R_n ≤ 2 A √(E x²/n). */
  @Test
  void theComplexityIsBelowItsBound() {
    Stream stream = Stream.seeded(1);
    int n = 50;
    double sum = 0;
    for (int k = 0; k < 400; k++) {
      double right = 0;
      double left = 0;
      for (int i = 0; i < n; i++) {
        double x = stream.gaussian();
        double sigma = stream.sign();
        right += sigma * Math.max(0, x);
        left += sigma * Math.max(0, -x);
      }
      sum += Math.max(Math.abs(right), Math.abs(left)) / n / 400;
    }
    double bound = NormCapacity.of(1, 1, 1, 1e-9, n) / 2;
    assertTrue(sum <= bound && sum > bound / 5, sum + " and " + bound);
  }
}
