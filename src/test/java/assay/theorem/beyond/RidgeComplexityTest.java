package assay.theorem.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RidgeComplexityTest {

  /** z¹⁰ has C = 10 in the talk, 11 in the paper. */
  @Test
  void aPowerCountsItsDegree() {
    double[] tenth = new double[11];
    tenth[10] = 1;
    assertEquals(10, RidgeComplexity.ofTheTalk(tenth));
    assertEquals(11, RidgeComplexity.ofThePaper(tenth));
    assertThrows(IllegalArgumentException.class, () -> RidgeComplexity.ofTheTalk(new double[] {Double.NaN}));
  }

  @Test
  void productsAreSumsOfPowers() {
    assertEquals(3, RidgeComplexity.product(new double[] {3}));
    assertEquals(-6, RidgeComplexity.product(new double[] {2, -3}));
    assertEquals(30, RidgeComplexity.product(new double[] {2, 3, 5}), 1e-12);
    assertEquals(-210, RidgeComplexity.product(new double[] {2, -3, 5, 7}), 1e-10);
  }

  /** Notes, section 6, second pass: 8/3 for four factors. */
  @Test
  void theComplexityOfTheTalksG() {
    assertEquals(8.0 / 3, RidgeComplexity.ofProduct(4), 1e-14);
    assertEquals(1, RidgeComplexity.ofProduct(1));
    assertEquals(2, RidgeComplexity.ofProduct(2), 1e-15);
  }
}
