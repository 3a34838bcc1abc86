package assay.theorem.recursive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LinearMeasurementsTest {

  private static final double[][] W = {{1, 2, 3}, {2, 4, 6}};
  private static final LinearMeasurements MEASURED = LinearMeasurements.gaussian(W, 4, Stream.seeded(1));

  @Test
  void bothSolversFit() {
    SymmetricMatrix Q = Matrices.gram(new double[][] {{1, 0.2, 0}, {0, 1, 0.5}, {0.1, 0, 2}});
    for (double[][] fit : new double[][][] {MEASURED.leastNorm(), MEASURED.leastForm(Q)})
      for (int k = 0; k < 4; k++) assertEquals(MEASURED.y()[k], Matrices.inner(MEASURED.A()[k], fit), 1e-12);
  }

  /** With Q = I both are the least norm. */
  @Test
  void theLeastFormOfTheIdentityIsTheLeastNorm() {
    assertArrayEquals(Matrices.flat(MEASURED.leastNorm()),
        Matrices.flat(MEASURED.leastForm(SymmetricMatrix.of(Matrices.identity(3)))), 1e-13);
    assertTrue(Matrices.frobenius(MEASURED.leastNorm()) < Matrices.frobenius(W));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LinearMeasurements.gaussian(W, 7, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> new LinearMeasurements(MEASURED.A(), new double[2]));
  }
}
