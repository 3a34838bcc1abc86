package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublingLooksTest {

  @Test
  void looksAtTheFirstNumberOfTrialsAndItsDoubles() {
    DoublingLooks looks = new DoublingLooks(0.05, 100, 0.01);
    assertEquals(1, looks.look(100));
    assertEquals(2, looks.look(200));
    assertEquals(0, looks.look(300));
    assertEquals(3, looks.look(400));
    assertEquals(0, looks.look(50));
    assertEquals(0, looks.look(150));
  }

  /** The theory notes simulated .0295 at .05; exactly it is .0340. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 1e-3})
  void isWrongWithProbabilityAtMostAlphaOnEitherSide(double alpha) {
    OperatingCharacteristic.Course course = new OperatingCharacteristic(new DoublingLooks(0.05, 100, alpha), 6400).under(0.05);
    assertTrue(course.said(Side.ABOVE) <= alpha && course.said(Side.BELOW) <= alpha);
    if (alpha == 0.05) assertEquals(.0340, course.said(Side.ABOVE), 0.51e-4);
  }

  @Test
  void findsADetectableDifferenceExactlyAsOftenAsStated() {
    DoublingLooks looks = new DoublingLooks(0.1, 50, 1e-3);
    double p = looks.detectable(Side.ABOVE, 400, 0.1);
    assertEquals(0.9, new OperatingCharacteristic(looks, 400).under(p).said(Side.ABOVE), 1e-9);
    assertEquals(400, looks.needed(p, 0.1));
    assertEquals(100, looks.needed(0, 0.1));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DoublingLooks(0, 100, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new DoublingLooks(0.1, 0, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new DoublingLooks(0.1, 10, Double.NaN));
  }
}
