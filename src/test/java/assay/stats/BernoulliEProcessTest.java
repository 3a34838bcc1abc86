package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values: {@code theory/verdicts.md}, C.2, item 2, computed in Python. */
class BernoulliEProcessTest {

  private static final BernoulliEProcess FALSIFY = BernoulliEProcess.of(0.05, 0.075, 0.1, 0.15, 0.25);
  private static final BernoulliEProcess VERIFY = BernoulliEProcess.below(0.05);

  @ParameterizedTest
  @CsvSource({
    ".1, .3, 5, 20, 5.603240096741", ".05, .1, 9, 60, 32.488830074828", ".05, 0, 0, 59, 20.620884416471",
    ".05, 0, 0, 58, 19.589840195648", ".01, .02, 5, 100, 12.197861063665"})
  void valuesAreThoseOfTheSource(double threshold, double alternative, int successes, int trials, double value) {
    assertEquals(value, BernoulliEProcess.of(threshold, alternative).value(successes, trials),
        0.51e-12 * Math.max(1, value));
  }

  @Test
  void aMixtureIsTheMeanOfItsParts() {
    double mean = 0;
    for (double q : new double[] {0.075, 0.1, 0.15, 0.25}) mean += BernoulliEProcess.of(0.05, q).value(9, 60) / 4;
    assertEquals(mean, FALSIFY.value(9, 60), 1e-12 * mean);
    assertEquals(StrictMath.log(mean), FALSIFY.logValue(9, 60), 1e-13);
  }

  @Test
  void startsAtOneAndSurvivesExtremes() {
    assertEquals(1, FALSIFY.value(0, 0));
    assertEquals(0, BernoulliEProcess.of(0.05, 0).value(1, 10));
    assertTrue(FALSIFY.logValue(1_000_000, 1_000_000) > 1e6);
    assertEquals(Double.NEGATIVE_INFINITY, BernoulliEProcess.of(0.05, 1).logValue(9, 10));
  }

  /** The expectation over all counts: exactly 1 on the threshold, at most 1 on the wrong side of it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 137})
  void isAnEValueUnderEveryFalseAlternative(int trials) {
    assertEquals(1, expectation(FALSIFY, trials, 0.05), 1e-12);
    assertEquals(1, expectation(VERIFY, trials, 0.05), 1e-12);
    for (double further : new double[] {0.5, 0.9, 0.99}) {
      assertTrue(expectation(FALSIFY, trials, 0.05 * further) <= 1);
      assertTrue(expectation(VERIFY, trials, 1 - 0.95 * further) <= 1);
    }
  }

  /**
   * Ville: the probability of ever reaching 1/α within 6400 trials, computed exactly. The theory notes simulated .037.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 1e-3, 1e-6})
  void reachesOneOverAlphaWronglyWithProbabilityAtMostAlpha(double alpha) {
    double above = new OperatingCharacteristic(FALSIFY.test(alpha), 6400).under(0.05).said(Side.ABOVE);
    double below = new OperatingCharacteristic(VERIFY.test(alpha), 6400).under(0.05).said(Side.BELOW);
    assertTrue(above <= alpha && above > alpha / 2, "above " + above);
    assertTrue(below <= alpha && below > alpha / 2, "below " + below);
    if (alpha == 0.05) assertEquals(.037, above, 0.51e-3);
  }

  /** Exact medians; those the theory notes give were simulated and agree within their noise. */
  @ParameterizedTest
  @CsvSource({".075, .05, 520", ".075, 1e-3, 1274", ".075, 1e-6, 2492", ".1, .05, 137", ".1, 1e-3, 347",
    ".1, 1e-6, 696", ".15, .05, 42", ".15, 1e-3, 103", ".15, 1e-6, 205"})
  void falsifiesHalfTheTimeWithin(double p, double alpha, int trials) {
    assertEquals(trials, FALSIFY.needed(p, alpha, 0.5));
  }

  @ParameterizedTest
  @CsvSource({"0, .05, 77", "0, 1e-3, 159", "0, 1e-6, 296", ".01, .05, 141", ".01, 1e-3, 322", ".01, 1e-6, 613",
    ".025, .05, 372", ".025, 1e-3, 898", ".025, 1e-6, 1804"})
  void verifiesHalfTheTimeWithin(double p, double alpha, int trials) {
    assertEquals(trials, VERIFY.needed(p, alpha, 0.5));
  }

  @Test
  void staysSilentInTheIndifferenceZone() {
    assertTrue(new OperatingCharacteristic(VERIFY.test(1e-3), 6400).under(0.04).said(Side.BELOW) < 0.5);
  }

  @Test
  void findsADetectableDifferenceExactlyAsOftenAsStated() {
    double above = FALSIFY.detectable(800, 1e-3, 0.1);
    assertEquals(0.9, new OperatingCharacteristic(FALSIFY.test(1e-3), 800).under(above).said(Side.ABOVE), 1e-9);
    double below = VERIFY.detectable(800, 1e-3, 0.1);
    assertEquals(0.9, new OperatingCharacteristic(VERIFY.test(1e-3), 800).under(below).said(Side.BELOW), 1e-9);
    assertTrue(below < 0.05 && 0.05 < above);
    assertEquals(800, FALSIFY.needed(above, 1e-3, 0.1), 8);
    assertEquals(Double.NEGATIVE_INFINITY, VERIFY.detectable(50, 1e-3, 0.1));
  }

  @Test
  void defaultBetsLieOnTheirSideOfAnyThreshold() {
    for (double threshold : new double[] {1e-9, 0.05, 0.5, 0.99}) {
      assertEquals(Side.ABOVE, BernoulliEProcess.above(threshold).side());
      assertEquals(Side.BELOW, BernoulliEProcess.below(threshold).side());
    }
  }

  @Test
  void bothSidesTogetherSayWhatEitherSays() {
    SequentialTest both = BernoulliEProcess.above(0.05).test(0.01).or(BernoulliEProcess.below(0.05).test(0.01));
    assertTrue(both.shows(Side.ABOVE, 50, 100) && !both.shows(Side.BELOW, 50, 100));
    assertTrue(both.shows(Side.BELOW, 0, 300) && !both.shows(Side.ABOVE, 0, 300));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BernoulliEProcess.of(0.05));
    assertThrows(IllegalArgumentException.class, () -> BernoulliEProcess.of(0.05, 0.05));
    assertThrows(IllegalArgumentException.class, () -> BernoulliEProcess.of(0.05, 0.1, 0.01));
    assertThrows(IllegalArgumentException.class, () -> BernoulliEProcess.of(0.05, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> BernoulliEProcess.of(0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> FALSIFY.value(3, 2));
    assertThrows(IllegalArgumentException.class, () -> FALSIFY.test(0));
    assertThrows(IllegalArgumentException.class, () -> FALSIFY.needed(0.05, 1e-3, 0.1));
    assertThrows(IllegalArgumentException.class, () -> VERIFY.needed(0.06, 1e-3, 0.1));
  }

  private static double expectation(BernoulliEProcess process, int trials, double p) {
    double sum = 0;
    for (int k = 0; k <= trials; k++) sum += Binomial.exactly(k, trials, p) * process.value(k, trials);
    return sum;
  }
}
