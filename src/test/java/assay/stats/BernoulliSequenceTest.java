package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interval: reference value in the tests of confseq (Howard, Ramdas, McAuliffe, Sekhon 2021), made in R. */
class BernoulliSequenceTest {

  private static final BernoulliSequence SEQUENCE = new BernoulliSequence(0.05, 100);

  @Test
  void theIntervalIsThatOfTheSource() {
    Interval interval = SEQUENCE.of(700, 1000);
    assertEquals(.651629, interval.lo(), 1.01e-6);
    assertEquals(.745949, interval.hi(), 1.01e-6);
  }

  /** Computed exactly: the probability that p is ever on the wrong side of an end within 2000 trials. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.05, 0.5, 0.9})
  void everMissesWithProbabilityAtMostAlpha(double p) {
    OperatingCharacteristic.Course course = new OperatingCharacteristic(SEQUENCE.test(p), 2000).under(p);
    assertTrue(course.said(Side.ABOVE) + course.said(Side.BELOW) <= 0.05);
  }

  @Test
  void testsWhatTheIntervalShows() {
    SequentialTest test = SEQUENCE.test(0.3);
    for (int k = 0; k <= 80; k++) {
      assertEquals(SEQUENCE.of(k, 80).lo() >= 0.3, test.shows(Side.ABOVE, k, 80));
      assertEquals(SEQUENCE.of(k, 80).hi() <= 0.3, test.shows(Side.BELOW, k, 80));
    }
  }

  @Test
  void noSuccessLeavesZeroAndNoFailureLeavesOne() {
    assertEquals(0, SEQUENCE.of(0, 50).lo());
    assertEquals(1, SEQUENCE.of(50, 50).hi());
    assertEquals(Samples.UNIT, SEQUENCE.of(1, 1).hull(SEQUENCE.of(0, 1)));
    assertEquals(1 - SEQUENCE.of(3, 50).lo(), SEQUENCE.of(47, 50).hi(), 1e-12);
  }

  @Test
  void isWiderThanClopperPearsonWhichMayLookOnce() {
    Interval wide = SEQUENCE.of(30, 100);
    assertEquals(wide, wide.hull(ClopperPearson.of(30, 100, 0.05)));
  }

  @Test
  void findsADetectableDifferenceExactlyAsOftenAsStated() {
    double p = SEQUENCE.detectable(Side.ABOVE, 200, 0.1, 0.1);
    assertEquals(0.9, new OperatingCharacteristic(SEQUENCE.test(0.1), 200).under(p).said(Side.ABOVE), 1e-9);
    int trials = SEQUENCE.needed(0.1, 0.02, 0.1);
    assertTrue(SEQUENCE.detectable(Side.BELOW, trials, 0.1, 0.1) >= 0.02
        && SEQUENCE.detectable(Side.BELOW, trials - 1, 0.1, 0.1) < 0.02);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new BernoulliSequence(0, 100));
    assertThrows(IllegalArgumentException.class, () -> new BernoulliSequence(0.05, 9));
    assertThrows(IllegalArgumentException.class, () -> SEQUENCE.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> SEQUENCE.of(3, 2));
    assertThrows(IllegalArgumentException.class, () -> SEQUENCE.test(1));
  }
}
