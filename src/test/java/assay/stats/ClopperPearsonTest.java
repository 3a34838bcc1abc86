package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends: beta quantiles of SciPy, {@code theory/verdicts.md}, C.2, item 1, and C.3 for shares of failures. */
class ClopperPearsonTest {

  private static final double DIGITS = 0.51e-10;

  @ParameterizedTest
  @CsvSource({"1, 10, .0025285785, .4450161170", "5, 20, .0865714691, .4910458717", "3, 100, .0062299715, .0851760530"})
  void twoSidedEndsAreThoseOfTheSource(int successes, int trials, double lower, double upper) {
    Interval interval = ClopperPearson.of(successes, trials, 0.05);
    assertEquals(lower, interval.lo(), DIGITS);
    assertEquals(upper, interval.hi(), DIGITS);
  }

  @Test
  void oneSidedEndsAreThoseOfTheSource() {
    assertEquals(.2588655509, ClopperPearson.upper(0, 10, 0.05), DIGITS);
    assertEquals(.0757107937, ClopperPearson.upper(3, 100, 0.05), DIGITS);
    assertEquals(.0082258291, ClopperPearson.lower(3, 100, 0.05), DIGITS);
    assertEquals(.9242892063, ClopperPearson.lower(97, 100, 0.05), DIGITS);
  }

  /** Through a Beta quantile at 1 − 1e-9 one gets .0667456993: the subtraction costs the last digit. */
  @Test
  void tinyErrorRatesLoseNoDigits() {
    assertEquals(.0667456992030089565, ClopperPearson.upper(0, 300, 1e-9), 1e-16);
  }

  /**
   * Claims that hold with probability at least 1 − δ: failures against δ, each way at half of α, widened by the trials'
   * own error.
   */
  @ParameterizedTest
  @CsvSource({"0, 200, .01, 1e-4, .026244", "4, 200, .01, 1e-4, .061731", "0, 59, .1, 0, .049508",
    "0, 58, .1, 0, .050339"})
  void failuresThatMayHaveHappenedAreBoundedAsInTheSource(int failures, int trials, double alpha, double inner,
      double upper) {
    assertEquals(upper, ClopperPearson.upper(failures, trials, alpha / 2) + inner, 0.51e-6);
  }

  @ParameterizedTest
  @CsvSource({"30, 200, .01, 1e-4, .091386", "12, 100, .01, 1e-4, .050909"})
  void failuresThatHappenedAreBoundedAsInTheSource(int failures, int trials, double alpha, double inner, double lower) {
    assertEquals(lower, ClopperPearson.lower(failures, trials, alpha / 2) - inner, 0.51e-6);
  }

  @Test
  void noSuccessLeavesZeroAndNoFailureLeavesOne() {
    assertEquals(0, ClopperPearson.lower(0, 7, 0.01));
    assertEquals(1, ClopperPearson.upper(7, 7, 0.01));
  }

  @ParameterizedTest
  @CsvSource({".05, .05, 59", ".01, .05, 299", ".1, 1e-3, 66", ".05, 1e-6, 270", ".01, 1e-6, 1375", ".01, 1e-9, 2062",
    ".1, 1e-9, 197", ".5, .25, 2"})
  void trialsWithoutFailureAreTheFewestThatSuffice(double delta, double alpha, int trials) {
    assertEquals(trials, ClopperPearson.trialsWithoutFailure(delta, alpha));
    assertTrue(ClopperPearson.upper(0, trials, alpha) <= delta);
    assertTrue(ClopperPearson.upper(0, trials - 1, alpha) > delta);
  }

  /** (1−δ)ⁿ = α exactly, where a rounded quotient of logarithms may ask for one trial too many. */
  @Test
  void trialsWithoutFailureAreRightWhereAlphaIsAPower() {
    for (int n = 1; n <= 60; n++) {
      assertEquals(n, ClopperPearson.trialsWithoutFailure(0.5, Math.pow(0.5, n)));
      assertEquals(n, ClopperPearson.trialsWithoutFailure(0.75, Math.pow(0.25, n)));
      assertEquals(n, ClopperPearson.trialsWithoutFailure(0.875, Math.pow(0.125, n)));
    }
  }

  /**
   * The probability of a miss is a finite sum, and largest where an end of some count has just been passed: there it is
   * alpha but for the spacing of doubles.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.05, 1e-6})
  void eitherEndMissesWithProbabilityAtMostAlphaAndAtItsWorstWithJustThat(double alpha) {
    int trials = 60;
    double[] lower = IntStream.rangeClosed(0, trials).mapToDouble(k -> ClopperPearson.lower(k, trials, alpha))
        .toArray();
    double[] upper = IntStream.rangeClosed(0, trials).mapToDouble(k -> ClopperPearson.upper(k, trials, alpha))
        .toArray();
    for (int end = 1; end < trials; end++) {
      double below = Math.nextDown(lower[end]);
      double missed = IntStream.rangeClosed(0, trials).filter(k -> lower[k] > below)
          .mapToDouble(k -> Binomial.exactly(k, trials, below)).sum();
      assertTrue(missed <= alpha * (1 + 1e-12) && missed >= alpha * (1 - 1e-7));
      double above = Math.nextUp(upper[end]);
      missed = IntStream.rangeClosed(0, trials).filter(k -> upper[k] < above)
          .mapToDouble(k -> Binomial.exactly(k, trials, above)).sum();
      assertTrue(missed <= alpha * (1 + 1e-12) && missed >= alpha * (1 - 1e-7));
    }
  }

  @Test
  void endsGrowWithSuccessesAndMirrorFailures() {
    for (int k = 1; k <= 40; k++) {
      assertTrue(ClopperPearson.lower(k, 40, 1e-3) > ClopperPearson.lower(k - 1, 40, 1e-3));
      assertTrue(ClopperPearson.upper(k, 40, 1e-3) > ClopperPearson.upper(k - 1, 40, 1e-3));
      assertEquals(1 - ClopperPearson.lower(k, 40, 1e-3), ClopperPearson.upper(40 - k, 40, 1e-3), 1e-14);
    }
  }

  @Test
  void moreConfidenceIsWider() {
    Interval narrow = ClopperPearson.of(7, 50, 0.1);
    Interval wide = ClopperPearson.of(7, 50, 0.01);
    assertEquals(wide, wide.hull(narrow));
  }

  @ParameterizedTest
  @CsvSource({
    ".05, 50, 1e-3, 9, .247", ".05, 100, 1e-3, 14, .184", ".05, 300, 1e-3, 29, .119", ".05, 1000, 1e-3, 74, .0847",
    ".05, 50, 1e-6, 13, .335", ".05, 100, 1e-6, 19, .239", ".05, 300, 1e-6, 37, .148", ".05, 1000, 1e-6, 87, .0985",
    ".01, 50, 1e-3, 5, .154", ".01, 100, 1e-3, 6, .091", ".01, 300, 1e-3, 11, .051", ".01, 1000, 1e-3, 22, .028",
    ".1, 50, 1e-3, 14, .356", ".1, 100, 1e-3, 21, .261", ".1, 300, 1e-3, 48, .187", ".1, 1000, 1e-3, 131, .145"})
  void criticalCountsAndDetectableProbabilitiesAreThoseOfTheSource(double threshold, int trials, double alpha,
      int critical, double detectable) {
    assertEquals(critical, ClopperPearson.critical(Side.ABOVE, trials, threshold, alpha));
    double lastDigit = Math.pow(10, -(Double.toString(detectable).length() - 2));
    assertEquals(detectable, ClopperPearson.detectable(Side.ABOVE, trials, threshold, alpha, 0.1), 0.51 * lastDigit);
  }

  /** The power at the detectable probability is what was asked, and a little closer to the threshold it is less. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 59, 200, 5000})
  void detectableIsWhereThePowerReachesWhatWasAsked(int trials) {
    for (double threshold : new double[] {0.01, 0.05, 0.5}) {
      for (double beta : new double[] {0.5, 0.1, 1e-3}) {
        double above = ClopperPearson.detectable(Side.ABOVE, trials, threshold, 0.01, beta);
        int fewest = ClopperPearson.critical(Side.ABOVE, trials, threshold, 0.01);
        if (above <= 1) assertEquals(1 - beta, Binomial.atLeast(fewest, trials, above), 1e-12);
        double below = ClopperPearson.detectable(Side.BELOW, trials, threshold, 0.01, beta);
        int most = ClopperPearson.critical(Side.BELOW, trials, threshold, 0.01);
        if (below >= 0) assertEquals(1 - beta, Binomial.atMost(most, trials, below), 1e-12);
        assertEquals(most < 0, below == Double.NEGATIVE_INFINITY);
      }
    }
  }

  @Test
  void showsWhatTheEndsShow() {
    for (int k = 0; k <= 30; k++) {
      for (double threshold : new double[] {0, 0.05, ClopperPearson.lower(3, 30, 0.05),
        ClopperPearson.upper(3, 30, 0.05), 0.9, 1}) {
        assertEquals(ClopperPearson.lower(k, 30, 0.05) > threshold,
            ClopperPearson.shows(Side.ABOVE, k, 30, threshold, 0.05));
        assertEquals(ClopperPearson.upper(k, 30, 0.05) <= threshold,
            ClopperPearson.shows(Side.BELOW, k, 30, threshold, 0.05));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({".05, .15, .01, .1", ".05, .2, 1e-3, .5", ".3, .5, .05, .05", ".05, 0, .05, .1", ".1, .02, .01, .1",
    ".5, .3, .01, .2"})
  void neededIsTheFewestTrialsThatDetect(double threshold, double p, double alpha, double beta) {
    Side side = p > threshold ? Side.ABOVE : Side.BELOW;
    int trials = 1;
    while (!(side == Side.ABOVE
        ? ClopperPearson.detectable(side, trials, threshold, alpha, beta) <= p
        : ClopperPearson.detectable(side, trials, threshold, alpha, beta) >= p))
      trials++;
    assertEquals(trials, ClopperPearson.needed(threshold, p, alpha, beta));
  }

  @Test
  void withoutFailuresNeededIsTrialsWithoutFailure() {
    assertEquals(ClopperPearson.trialsWithoutFailure(0.01, 1e-6), ClopperPearson.needed(0.01, 0, 1e-6, 0.1));
  }

  /** A normal approximation gives the size, exact tails the last trial. */
  @Test
  void closeProbabilitiesNeedManyTrialsAndSoonKnowHowMany() {
    double approximate = 0.05 * 0.95 * Math.pow((3.0902 + 1.2816) / 1e-4, 2);
    assertEquals(approximate, ClopperPearson.needed(0.05, 0.0501, 1e-3, 0.1), 0.01 * approximate);
    assertThrows(ArithmeticException.class, () -> ClopperPearson.needed(0.05, 0.050001, 1e-3, 0.1));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(0, 0, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.lower(3, 2, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.upper(-1, 2, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(1, 2, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(1, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.trialsWithoutFailure(0, 0.05));
    assertThrows(ArithmeticException.class, () -> ClopperPearson.trialsWithoutFailure(1e-12, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.needed(0.05, 0.05, 0.01, 0.1));
    assertThrows(IllegalArgumentException.class,
        () -> ClopperPearson.detectable(Side.ABOVE, 10, 0.05, 0.01, Double.NaN));
  }
}
