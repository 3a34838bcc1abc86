package assay.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatricesTest {

  private static final double[][] A = {{1, 2}, {3, 4}, {5, 6}};

  @Test
  void productsByHand() {
    assertArrayEquals(new double[] {5, 11, 17}, Matrices.flat(Matrices.product(A, new double[][] {{1}, {2}})));
    assertArrayEquals(new double[] {35, 44, 44, 56}, Matrices.flat(Matrices.gram(A).rows()));
    assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, Matrices.flat(Matrices.transposed(A)));
    assertArrayEquals(new double[] {1, 0, 0, 1}, Matrices.flat(Matrices.identity(2)));
  }

  @Test
  void sumsAndSizes() {
    assertArrayEquals(new double[] {-1, -2, -3, -4, -5, -6}, Matrices.flat(Matrices.sum(A, -2, A)));
    assertArrayEquals(new double[] {2, 4, 6, 8, 10, 12}, Matrices.flat(Matrices.scaled(2, A)));
    assertEquals(91, Matrices.inner(A, A));
    assertEquals(Math.sqrt(91), Matrices.frobenius(A));
    assertArrayEquals(A[1], Matrices.rows(Matrices.flat(A), 2)[1]);
  }

  @Test
  void shapesMustFit() {
    assertThrows(IllegalArgumentException.class, () -> Matrices.product(A, A));
  }
}
