package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class DanielyMalachParityTest extends FamilyContract {

  @Override
  DanielyMalachParity parameters(Stream stream) {
    int dimension = 3 + stream.below(6);
    return new DanielyMalachParity(dimension, 3 + 2 * stream.below((dimension - 1) / 2));
  }

  @Override
  int draws() {
    return 30;
  }

  /** Half uniform: 2^−d/2 a point; half with all k equal: 2^−(d−k+1)/2 a point more. */
  @Test
  void weightsAreThoseOfTheTwoHalves() {
    onDraws((family, distribution) -> {
      int d = family.dimension();
      int k = ((DanielyMalachParity) family).size();
      for (int n = 0; n < distribution.size(); n++) {
        double sum = 0;
        for (int j = 0; j < k; j++) sum += distribution.x(n, j);
        double expected = 0.5 * Math.pow(2, -d) + (Math.abs(sum) == k ? 0.5 * Math.pow(2, -(d - k + 1)) : 0);
        assertEquals(expected, distribution.weight(n), 1e-16);
      }
    });
  }

  /** E[y x] = ½ on the k coordinates, 0 elsewhere. */
  @Test
  void theLabelMomentIsHalfTheBlock() {
    onDraws((family, distribution) -> {
      double[] expected = new double[family.dimension()];
      for (int j = 0; j < ((DanielyMalachParity) family).size(); j++) expected[j] = 0.5;
      assertArrayEquals(expected, distribution.labelMoment(), 1e-15);
      assertArrayEquals(expected, ((DanielyMalachParity) family).labelMoment(), 1e-15);
    });
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new DanielyMalachParity(6, 4));
    assertThrows(IllegalArgumentException.class, () -> new DanielyMalachParity(2, 3));
    assertThrows(IllegalArgumentException.class, () -> new DanielyMalachParity(18, 3));
  }
}
