package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class CubeTest {

  /** Majority of three: ½(x_1 + x_2 + x_3 − x_1 x_2 x_3). */
  @Test
  void majorityOfThreeHasItsTextbookCoefficients() {
    Cube cube = new Cube(3);
    double[] majority = new double[8];
    for (int n = 0; n < 8; n++) majority[n] = Integer.bitCount(n) >= 2 ? -1 : 1;
    assertArrayEquals(new double[] {0, 0.5, 0.5, 0, 0.5, 0, 0, -0.5}, cube.coefficients(majority));
  }

  @Test
  void coefficientsAreTheSumsThatDefineThem() {
    for (int d = 1; d <= 6; d++) {
      Cube cube = new Cube(d);
      double[] f = Stream.seeded(d).gaussians(cube.size(), 1);
      double[] coefficients = cube.coefficients(f);
      for (int set = 0; set < cube.size(); set++) assertEquals(definition(cube, f, set), coefficients[set], 1e-15);
    }
  }

  private static double definition(Cube cube, double[] f, int set) {
    double sum = 0;
    for (int n = 0; n < cube.size(); n++) {
      double product = 1;
      for (int j = 0; j < cube.dimension(); j++) if ((set >> j & 1) == 1) product *= cube.point(n)[j];
      sum += f[n] * product;
    }
    return sum / cube.size();
  }

  @Test
  void setsAreThoseOfTheWantedSize() {
    assertArrayEquals(new int[] {3, 5, 6, 9, 10, 12}, new Cube(4).sets(2));
    assertEquals(3432, new Cube(14).sets(7).length);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new Cube(0));
    assertThrows(IllegalArgumentException.class, () -> new Cube(15));
    assertThrows(IllegalArgumentException.class, () -> new Cube(3).sets(4));
    assertThrows(IllegalArgumentException.class, () -> new Cube(3).coefficients(new double[4]));
  }
}
