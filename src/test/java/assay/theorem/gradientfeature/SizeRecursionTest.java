package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SizeRecursionTest {

  @Test
  void aNeuronStartsWithItsSizesAndNoDrift() {
    assertEquals(new SizeRecursion(2, 3, 0), SizeRecursion.from(-2, 3));
  }

  /**
   * η = 0.1, 1 − ηλ = 0.9, L = 2, B_x1 = 5, |b| = 4 from (2, 3, 1): the pull on w is 0.1·2·5·2 = 2, on a 0.1·2·(5·3 +
   * 4) = 3.8.
   */
  @Test
  void aStepAddsWhatTheGradientsCanPull() {
    SizeRecursion next = new SizeRecursion(2, 3, 1).next(0.1, 0.9, 2, 5, 4);
    assertEquals(0.9 * 2 + 3.8, next.output(), 1e-15);
    assertEquals(0.9 * 3 + 2, next.input(), 1e-15);
    assertEquals(1 + 0.1 * 3 + 2, next.drift(), 1e-15);
  }

  @Test
  void withoutDecayNothingShrinks() {
    SizeRecursion next = new SizeRecursion(2, 3, 1).next(0.1, 1, 2, 5, 4);
    assertEquals(new SizeRecursion(2 + 0.2 * 19, 3 + 2.0, 1 + 2.0), next);
  }
}
