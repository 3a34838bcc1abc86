package assay.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {

  private static final SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{1, -2}, {-2, 5}});

  @Test
  void knowsItsFormsAndNorms() {
    assertEquals(6, A.trace());
    assertEquals(7, A.largestRowSum());
    assertEquals(Math.sqrt(34), A.frobenius());
    assertEquals(1 - 8 + 20, A.form(new double[] {1, 2}));
    assertEquals(4, A.hadamard(A).at(1, 0));
    assertEquals(0, A.minus(A).frobenius());
    assertEquals(4, A.plusDiagonal(3).at(0, 0));
  }

  @Test
  void anAsymmetricMatrixIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SymmetricMatrix.of(new double[][] {{1, 2}, {3, 1}}));
  }

  @Test
  void aMatrixBeyondMemoryIsRefusedBeforeItIsComputed() {
    String message = assertThrows(IllegalArgumentException.class, () -> SymmetricMatrix.of(50_000, (i, j) -> 1))
        .getMessage();
    assertTrue(message.contains("n = 50000"), message);
  }

  @Test
  void entriesAreFinite() {
    assertThrows(IllegalArgumentException.class, () -> SymmetricMatrix.of(2, (i, j) -> Double.NaN));
  }
}
