package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorBudgetTest {

  @AfterEach
  void forget() {
    System.clearProperty("assay.budget");
  }

  @Test
  void everyClaimAndEveryTryGetsItsShare() {
    assertEquals(1e-6 / 1000 / 32 / 20, ErrorBudget.STANDARD.perTry(20), 1e-25);
    double all = (ErrorBudget.THOROUGH + ErrorBudget.AGAIN) * 20 * ErrorBudget.STANDARD.perTry(20)
        + ErrorBudget.STANDARD.ofSearch();
    assertEquals(ErrorBudget.STANDARD.perClaim(), all, 1e-20);
  }

  @Test
  void theRunMayChooseItsTotal() {
    System.setProperty("assay.budget", "0.05");
    assertEquals(0.05, ErrorBudget.current().total());
  }

  @Test
  void nonsenseIsRefusedByName() {
    System.setProperty("assay.budget", "much");
    assertThrows(IllegalArgumentException.class, ErrorBudget::current);
    assertThrows(IllegalArgumentException.class, () -> new ErrorBudget(1.5, 10));
    assertThrows(IllegalArgumentException.class, () -> new ErrorBudget(Double.NaN, 10));
    assertThrows(IllegalArgumentException.class, () -> ErrorBudget.STANDARD.perTry(0));
  }
}
