package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final SymmetricMatrix ONE = SymmetricMatrix.of(new double[][] {{1, 0}, {0, 0}});
  private static final SymmetricMatrix OTHER = SymmetricMatrix.of(new double[][] {{4, 0}, {0, 1}});

  /** 4/√17; entries 1, 0, 0, 0 and 4, 0, 0, 1 less their means; 2/√5; diag(½, −½) and diag(1.5, −1.5). */
  @Test
  void byHand() {
    assertEquals(4 / Math.sqrt(17), Correlation.COSINE.of(ONE, OTHER), 1e-15);
    assertEquals(2.75 / Math.sqrt(0.75 * 10.75), Correlation.PEARSON.of(ONE, OTHER), 1e-15);
    assertEquals(2 / Math.sqrt(5), Correlation.COSINE_OF_ROOT.of(ONE, OTHER), 1e-15);
    assertEquals(1.25 / Math.sqrt(0.75 * 2.75), Correlation.PEARSON_OF_ROOT.of(ONE, OTHER), 1e-15);
    assertEquals(1, Correlation.TRACE_FREE.of(ONE, OTHER), 1e-15);
  }

  @Test
  void ofAConstantPredictorItIsAnError() {
    SymmetricMatrix zero = SymmetricMatrix.of(new double[2][2]);
    for (Correlation statistic : Correlation.values()) {
      String message = assertThrows(ArithmeticException.class, () -> statistic.of(ONE, zero)).getMessage();
      assertTrue(message.contains("undefined") && message.contains("constant predictor"), message);
    }
  }

  @Test
  void whatIsIsotropicLeavesNothing() {
    SymmetricMatrix identity = SymmetricMatrix.of(Matrices.identity(2));
    assertThrows(ArithmeticException.class, () -> Correlation.TRACE_FREE.of(identity, OTHER));
    assertThrows(IllegalArgumentException.class,
        () -> Correlation.COSINE.of(identity, SymmetricMatrix.of(Matrices.identity(3))));
  }
}
