package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerEnergiesTest {

  /** O15 of the theory notes; the tenth power's sum is 19!! = E z²⁰. */
  @Test
  void fourthAndTenthPower() {
    double[] fourth = {9, 0, 72, 0, 24};
    for (int j = 0; j <= 4; j++) assertEquals(fourth[j], PowerEnergies.hermite(4, j));
    double[] tenth = {893025, 0, 44651250, 0, 238140000, 0, 285768000, 0, 81648000, 0, 3628800};
    for (int j = 0; j <= 10; j++) assertEquals(tenth[j], PowerEnergies.hermite(10, j));
    assertEquals(654729075, IntStream.rangeClosed(0, 10).mapToDouble(j -> PowerEnergies.hermite(10, j)).sum());
  }

  /** O9 of the theory notes; they sum to E z² = 1, those above degree 2 to 1 − 3/π. */
  @Test
  void absoluteValue() {
    double[] even = {0.6366197724, 0.3183098862, 0.0265258238, 0.0079577472, 0.0035525657, 0.0019341747, 0.0011868799};
    for (int i = 0; i < even.length; i++) assertEquals(even[i], PowerEnergies.absolute(2 * i), 1e-10);
    assertEquals(0, PowerEnergies.absolute(3));
    double above = IntStream.rangeClosed(3, 100).mapToDouble(PowerEnergies::absolute).sum();
    assertEquals(1 - 3 / Math.PI, above, 0.002);
  }

  /** O8 of the theory notes. */
  @Test
  void dimensionsOfHarmonics() {
    int[] d = {5, 10, 20, 30};
    double[] fourth = {55, 660, 8645, 40455};
    double[] sixth = {140, 4290, 168245, 1582240};
    for (int i = 0; i < 4; i++) {
      assertEquals(fourth[i], PowerEnergies.harmonics(d[i], 4));
      assertEquals(sixth[i], PowerEnergies.harmonics(d[i], 6));
    }
    assertEquals(7, PowerEnergies.harmonics(3, 3));
    assertEquals(3, PowerEnergies.harmonics(3, 1));
  }

  @Test
  void partsAboveThePowerAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PowerEnergies.hermite(3, 4));
    assertThrows(IllegalArgumentException.class, () -> PowerEnergies.harmonics(1, 2));
    assertThrows(IllegalArgumentException.class, () -> PowerEnergies.absolute(-1));
  }
}
