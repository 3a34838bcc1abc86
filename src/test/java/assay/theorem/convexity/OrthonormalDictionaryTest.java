package assay.theorem.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OrthonormalDictionaryTest {

  /** At an atom the fourth moment is 3p, of a Gaussian that is there with probability p. */
  @Test
  void byHand() {
    assertEquals(0.6, OrthonormalDictionary.fourthMoment(new double[] {1, 0, 0}, 0.2), 1e-15);
    assertEquals(1.1544, OrthonormalDictionary.fourthMoment(new double[] {0.8, 0.6}, 0.5), 1e-15);
    assertEquals(1, OrthonormalDictionary.convexity(new double[] {1, 0}));
    assertEquals(0.8 * 1.8 * 0.28 / 2, OrthonormalDictionary.convexity(new double[] {0.8, -0.6}), 1e-15);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> OrthonormalDictionary.fourthMoment(new double[] {1, 0}, 1));
    assertThrows(IllegalArgumentException.class, () -> OrthonormalDictionary.convexity(new double[] {1}));
  }
}
