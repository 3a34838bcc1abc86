package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class RandomSignsTest {

  /** Of orthonormal columns every length is √n. */
  @Test
  void lengthsOfOrthonormalColumns() {
    assertEquals(Math.sqrt(5), RandomSigns.meanLength(SymmetricMatrix.of(5, (i, j) -> i == j ? 1 : 0)), 1e-15);
  }

  /** Two equal unit columns: 2 with equal signs, 0 with others. */
  @Test
  void lengthsOfEqualColumns() {
    assertEquals(1, RandomSigns.meanLength(SymmetricMatrix.of(2, (i, j) -> 1)), 1e-15);
  }
}
