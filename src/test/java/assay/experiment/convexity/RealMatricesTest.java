package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.random.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class RealMatricesTest {

  private static final RealMatrix DIAGONAL = new Array2DRowRealMatrix(new double[][] {{3, 0}, {0, -1}});

  @Test
  void byHand() {
    assertEquals(10, RealMatrices.square(DIAGONAL));
    assertEquals(4, RealMatrices.nuclearNorm(DIAGONAL), 1e-15);
    assertEquals(3, RealMatrices.spectralNorm(DIAGONAL), 1e-15);
    assertArrayEquals(new double[] {0, -4}, RealMatrices.scaled(DIAGONAL, new double[] {1, 4}).getColumn(1));
  }

  /** 3 and −1 with a threshold of 2: 1 and 0. */
  @Test
  void softThresholding() {
    RealMatrix soft = RealMatrices.softened(DIAGONAL, 2);
    assertEquals(1, soft.getEntry(0, 0), 1e-15);
    assertEquals(0, soft.getEntry(1, 1), 1e-15);
  }

  @Test
  void orthonormalColumns() {
    RealMatrix Q = RealMatrices.orthonormal(5, 3, Stream.seeded(1));
    RealMatrix gram = Q.transpose().multiply(Q);
    for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) assertEquals(i == j ? 1 : 0, gram.getEntry(i, j), 1e-14);
  }
}
