package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.ledger.Row;
import assay.ledger.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracle values from SciPy: scipy.stats.ttest_ind(…, equal_var=False) and ttest_1samp. */
class TestsTest {

  @Test
  void welchAgreesWithSciPy() {
    Row a = Rows.row(1, "standard", Rows.points(1, 2, 3, 4, 5));
    Row b = Rows.row(2, "standard", Rows.points(2, 2, 9, 11, 4, 7, 8));
    assertEquals(0.06792610472107433, Tests.welch(a, b), 1e-12);
  }

  @Test
  void pairsAgreeWithSciPy() {
    assertEquals(0.17879118170584296, Tests.paired(List.of(0.1, -0.2, 0.4, 0.3, 0.25)), 1e-12);
  }

  @Test
  void withoutSpreadADifferenceIsCertainAndNoneIsNone() {
    assertEquals(0, Tests.paired(List.of(0.5, 0.5, 0.5)));
    assertEquals(1, Tests.paired(List.of(0.0, 0.0)));
  }
}
