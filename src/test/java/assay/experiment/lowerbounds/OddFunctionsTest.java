package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class OddFunctionsTest {

  /** 5 χ_{123} − 2 χ_{12} + χ_{1}: of three, five, … signs 5; of two, four, … signs 2; of one, three, … signs 5. */
  @Test
  void largestCoefficientOfAPolynomial() {
    Cube cube = new Cube(3);
    double[] f = new double[8];
    for (int x = 0; x < 8; x++) {
      f[x] = 5 * Cube.character(7, x) - 2 * Cube.character(3, x) + Cube.character(1, x);
    }
    assertEquals(5, OddFunctions.largestCoefficient(cube, 3, new double[][] {f}), 1e-15);
    assertEquals(2, OddFunctions.largestCoefficient(cube, 2, new double[][] {new double[8], f}), 1e-15);
    assertEquals(5, OddFunctions.largestCoefficient(cube, 1, new double[][] {f}), 1e-15);
  }

  @Test
  void theFunctionIsOddAndOrthogonalToTheCoordinates() {
    Stream stream = Stream.seeded(1);
    double[][] x = OddFunctions.symmetric(6, 3, stream);
    double[] g = OddFunctions.odd(x, stream);
    for (int i = 0; i < 6; i++) assertEquals(-g[i], g[6 + i], 1e-14);
    for (int j = 0; j < 3; j++) {
      double sum = 0;
      for (int n = 0; n < 12; n++) sum += g[n] * x[n][j];
      assertEquals(0, sum, 1e-14);
    }
  }

  /** Active at the points 1 and 2 only, z = 1 and 2: Σ g = 5, Σ g z = 3·1 + 2·2 = 7, over Σ|g| = 10. */
  @Test
  void correlationByHand() {
    double[][] x = {{1}, {2}, {-1}, {-2}};
    assertEquals(0.7, OddFunctions.correlation(x, new double[] {3, 2, -3, -2}, new double[] {1}), 1e-15);
  }

  @Test
  void neuronsWithoutBiasesSeeNoneOfIt() {
    assertTrue(OddFunctions.correlation(9, 4, 20, Stream.seeded(2)) < 1e-14);
    assertThrows(IllegalArgumentException.class, () -> OddFunctions.correlation(4, 4, 1, Stream.seeded(2)));
  }
}
