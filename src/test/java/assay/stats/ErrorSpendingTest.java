package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Shares: 6α/(π²k²), {@code theory/verdicts.md}, C.2, item 7. */
class ErrorSpendingTest {

  @Test
  void sharesAreThoseOfTheSource() {
    assertEquals(6.079e-7, ErrorSpending.share(1e-6, 1), 0.51e-10);
    assertEquals(1.520e-7, ErrorSpending.share(1e-6, 2), 0.51e-10);
    assertEquals(6.755e-8, ErrorSpending.share(1e-6, 3), 0.51e-11);
  }

  @Test
  void sharesMakeTheWhole() {
    double sum = 0;
    for (int k = 1_000_000; k >= 1; k--) sum += ErrorSpending.share(0.05, k);
    assertEquals(0.05, sum + 0.05 * 6 / (Math.PI * Math.PI * 1_000_000), 1e-10);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ErrorSpending.share(0.05, 0));
    assertThrows(IllegalArgumentException.class, () -> ErrorSpending.share(0, 1));
  }
}
