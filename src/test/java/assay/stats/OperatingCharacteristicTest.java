package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingCharacteristicTest {

  /** A test with both bounds, narrow enough that short paths cross them. */
  private static final SequentialTest WALK = (side, successes,
      trials) -> side == Side.ABOVE ? 2 * successes - trials >= 3 : 2 * successes - trials <= -2;

  /** All 2¹² paths, one by one. */
  @Test
  void agreesWithTheSumOverAllPaths() {
    int horizon = 12;
    double p = 0.4;
    double above = 0;
    double below = 0;
    double expected = 0;
    for (int path = 0; path < 1 << horizon; path++) {
      double probability = Math.pow(p, Integer.bitCount(path)) * Math.pow(1 - p, horizon - Integer.bitCount(path));
      int n = 1;
      while (n < horizon && !WALK.shows(Side.ABOVE, heads(path, n), n) && !WALK.shows(Side.BELOW, heads(path, n), n))
        n++;
      if (WALK.shows(Side.ABOVE, heads(path, n), n)) above += probability;
      if (WALK.shows(Side.BELOW, heads(path, n), n)) below += probability;
      expected += n * probability;
    }
    OperatingCharacteristic.Course course = new OperatingCharacteristic(WALK, horizon).under(p);
    assertEquals(above, course.said(Side.ABOVE), 1e-14);
    assertEquals(below, course.said(Side.BELOW), 1e-14);
    assertEquals(expected, course.expectedTrials(), 1e-12);
  }

  /** The gambler's ruin: from 2 above the lower bound and 3 below the upper one. */
  @Test
  void agreesWithTheGamblersRuin() {
    OperatingCharacteristic.Course course = new OperatingCharacteristic(WALK, 4000).under(0.5);
    assertEquals(0.4, course.said(Side.ABOVE), 1e-12);
    assertEquals(6, course.expectedTrials(), 1e-9);
  }

  @Test
  void aTestAtOneNumberOfTrialsHasItsBinomialTail() {
    SequentialTest once = (side, successes, trials) -> side == Side.ABOVE && trials == 50 && successes >= 9;
    OperatingCharacteristic characteristic = new OperatingCharacteristic(once, 70);
    assertEquals(Binomial.atLeast(9, 50, 0.1), characteristic.under(0.1).said(Side.ABOVE), 1e-14);
    assertEquals(50, characteristic.under(0.1).trialsUntil(Side.ABOVE, 0.01));
    assertEquals(-1, characteristic.under(0.1).trialsUntil(Side.ABOVE, 0.5));
    assertEquals(ClopperPearson.detectable(Side.ABOVE, 50, 0.05, 1e-3, 0.1), characteristic.detectable(Side.ABOVE, 0.1),
        1e-12);
    assertEquals(Double.NEGATIVE_INFINITY, characteristic.detectable(Side.BELOW, 0.1));
  }

  @Test
  void certainSuccessAndCertainFailureGoStraightToTheBounds() {
    OperatingCharacteristic characteristic = new OperatingCharacteristic(WALK, 10);
    assertEquals(3, characteristic.under(1).expectedTrials());
    assertEquals(2, characteristic.under(0).expectedTrials());
  }

  /**
   * Peeking after every trial from the thirtieth on with a z-test of level .05, as simulated in the theory notes: .434.
   */
  @Test
  void naivePeekingIsWrongFarMoreOftenThanItClaims() {
    SequentialTest peeking = (side, successes, trials) -> side == Side.ABOVE && trials >= 30
        && successes - 0.05 * trials > 1.6448536 * Math.sqrt(0.05 * 0.95 * trials);
    assertEquals(.434, new OperatingCharacteristic(peeking, 6400).under(0.05).said(Side.ABOVE), 0.51e-3);
  }

  /** Fixed-size ends at seven doubling looks, after 100, 200, …, 6400 trials: simulated as .167, exactly .1696. */
  @Test
  void doublingLooksAreWrongMoreOftenThanTheyClaim() {
    SequentialTest careless = (side, successes, trials) -> trials % 100 == 0 && Integer.bitCount(trials / 100) == 1
        && ClopperPearson.shows(side, successes, trials, 0.05, 0.05);
    assertEquals(.1696, new OperatingCharacteristic(careless, 6400).under(0.05).said(Side.ABOVE), 0.51e-4);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void refusesAnEmptyHorizon(int horizon) {
    assertThrows(IllegalArgumentException.class, () -> new OperatingCharacteristic(WALK, horizon));
    assertThrows(IllegalArgumentException.class, () -> new OperatingCharacteristic(WALK, 5).under(Double.NaN));
  }

  private static int heads(int path, int trials) {
    return Integer.bitCount(path & (1 << trials) - 1);
  }
}
