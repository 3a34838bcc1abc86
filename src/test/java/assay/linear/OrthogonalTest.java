package assay.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class OrthogonalTest {

  @Test
  void rowsAreOrthonormalToTheLastBits() {
    for (int dimension = 1; dimension <= 40; dimension += 3) {
      double[][] q = Orthogonal.random(dimension, Stream.seeded(dimension));
      for (int i = 0; i < dimension; i++) {
        for (int k = 0; k <= i; k++) assertEquals(i == k ? 1 : 0, ExactSum.dot(q[i], q[k]), 1e-15);
      }
    }
  }

  /** Haar measure: each entry has mean 0 and variance 1/d. Six standard errors, seed fixed. */
  @Test
  void entriesHaveTheMomentsOfHaarMeasure() {
    int repeats = 4000;
    double mean = 0;
    double square = 0;
    Stream stream = Stream.seeded(1);
    for (int n = 0; n < repeats; n++) {
      double entry = Orthogonal.random(3, stream)[2][1];
      mean += entry / repeats;
      square += entry * entry / repeats;
    }
    assertEquals(0, mean, 6 * Math.sqrt(1.0 / 3 / repeats));
    assertEquals(1.0 / 3, square, 6 * Math.sqrt(1.0 / 5 / repeats));
  }

  @Test
  void applyMultiplies() {
    assertArrayEquals(new double[] {-2, 1}, Orthogonal.apply(new double[][] {{0, -1}, {1, 0}}, new double[] {1, 2}));
  }

  @Test
  void moreVectorsThanDimensionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Orthogonal.vectors(3, 2, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> Orthogonal.random(0, Stream.seeded(1)));
  }
}
