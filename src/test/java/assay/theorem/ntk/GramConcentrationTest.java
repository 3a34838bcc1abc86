package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GramConcentrationTest {

  /** The notes' figures for n = 10, d = 5: Hoeffding at m = 50 and 3200, δ = 0.05; Chernoff at m = 3200. */
  @Test
  void valuesOfTheTheoryNotes() {
    assertEquals(2.88, GramConcentration.distance(10, 50, 0.05), 0.005);
    assertEquals(0.36, GramConcentration.distance(10, 3200, 0.05), 0.0005);
    assertEquals(0.153426, GramConcentration.CHERNOFF, 5e-7);
    assertEquals(1.07e-3, GramConcentration.failure(10, 3200, 0.0734, 3.94), 1e-5);
  }

  @Test
  void theWidthIsTheLeastThatSuffices() {
    int m = GramConcentration.width(10, 0.0734, 3.94, 0.01);
    assertEquals(true, GramConcentration.failure(10, m, 0.0734, 3.94) <= 0.01);
    assertEquals(false, GramConcentration.failure(10, m - 1, 0.0734, 3.94) <= 0.01);
    assertThrows(ArithmeticException.class, () -> GramConcentration.width(10, 0, 3.94, 0.01));
  }
}
