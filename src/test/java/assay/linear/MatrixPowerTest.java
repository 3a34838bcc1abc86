package assay.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class MatrixPowerTest {

  private static final SymmetricMatrix A =
      Matrices.gram(new double[][] {Stream.seeded(1).gaussians(3, 1), {0, 1, 2}, {1, 1, 0}});

  @Test
  void powersAddUp() {
    SymmetricMatrix third = MatrixPower.of(A, 1.0 / 3);
    double[][] product = Matrices.product(Matrices.product(third.rows(), third.rows()), third.rows());
    assertArrayEquals(Matrices.flat(A.rows()), Matrices.flat(product), 1e-13);
    double[][] one = Matrices.product(MatrixPower.of(A, -0.5).rows(), MatrixPower.of(A, 0.5).rows());
    assertArrayEquals(Matrices.flat(Matrices.identity(3)), Matrices.flat(one), 1e-12);
  }

  @Test
  void onlySemidefiniteMatricesHaveThem() {
    SymmetricMatrix negative = SymmetricMatrix.of(new double[][] {{1, 2}, {2, 1}});
    assertTrue(assertThrows(IllegalArgumentException.class, () -> MatrixPower.of(negative, 0.5)).getMessage()
        .contains("smallest eigenvalue = -1"));
    SymmetricMatrix singular = SymmetricMatrix.of(new double[][] {{1, 0}, {0, 0}});
    assertEquals(1, MatrixPower.of(singular, 0.5).at(0, 0));
    assertThrows(IllegalArgumentException.class, () -> MatrixPower.of(singular, -1));
  }
}
