package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.random.Stream;
import assay.stats.ClopperPearson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureRateTest {

  /**
   * With δ' = 0.999 δ the mean of ((1−q)/(1−δ'))^n over q = 0, δ'/4, δ'/2, 3δ'/4 is 19.5 at n = 76 and 20.4 at n = 77;
   * 2/0.1 = 20.
   */
  @Test
  void flawlessTrialsSupportAtTheFewestThatCan() {
    FailureRate rate = new FailureRate(0.05, 0.1);
    assertEquals(77, rate.fewest());
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(77, 0, 0), Confirmation.FIRST, Judge.LIMIT));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(76, 0, 0), Confirmation.FIRST, Judge.LIMIT));
  }

  /** The definition, counted up one by one. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.1", "0.5, 1e-12", "0.9, 0.01", "0.001, 1e-9", "1e-4, 1e-12", "0.999, 1e-6"})
  void theFewestTrialsAreFoundWithoutCounting(double delta, double alpha) {
    FailureRate rate = new FailureRate(delta, alpha);
    long fewest = rate.fewest();
    assertTrue(rate.decided(counts((int) fewest, 0, 0)));
    assertFalse(rate.decided(counts((int) fewest - 1, 0, 0)));
  }

  /** δ = e^−12 and e^−30: no number overflows, and what is impossible is said at once. */
  @ParameterizedTest
  @ValueSource(doubles = {6.14e-6, 9.36e-14, 1e-300})
  void whatNoEffortCanSupportIsInconclusiveByDesign(double delta) {
    FailureRate rate = new FailureRate(delta, 1e-12);
    assertTrue(rate.fewest() > 1_000_000, "fewest = " + rate.fewest());
    assertTrue(rate.most(Judge.LIMIT) <= 64);
    String reason = rate.verdict(counts(64, 0, 0), Confirmation.FIRST, Judge.LIMIT).reason();
    assertTrue(
        reason.contains(
            Format.number(rate.fewest()) + " trials; this effort gives an instance 100000: inconclusive by design"),
        reason);
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(0, 64, 0), Confirmation.FIRST, Judge.LIMIT));
  }

  /** Earlier looks only add to the last one's power. */
  @Test
  void theLastLookAloneFindsNoMoreThanAllLooks() {
    double exact = new FailureRate(0.02, 1e-6).detectable(4999, new FailureRate(0.02, 1e-6), 4999);
    double last = new FailureRate(0.02, 1e-6).detectable(5001, new FailureRate(0.02, 1e-6), 5001);
    assertTrue(last >= exact && last < 1.1 * exact, exact + " and " + last);
  }

  @Test
  void openTrialsNeverHelpTheClaim() {
    FailureRate rate = new FailureRate(0.05, 0.01);
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(200, 0, 0), Confirmation.FIRST, Judge.LIMIT));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(196, 0, 4), Confirmation.FIRST, Judge.LIMIT));
  }

  @Test
  void tooManyFailuresRefute() {
    FailureRate rate = new FailureRate(0.05, 0.01);
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(170, 30, 0), Confirmation.FIRST, Judge.LIMIT));
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(72, 20, 8), Confirmation.FIRST, Judge.LIMIT));
  }

  /** A single failure among many is no counterexample to a claim that allows some. */
  @Test
  void oneFailureDoesNotRefute() {
    assertInstanceOf(Verdict.Inconclusive.class,
        new FailureRate(0.05, 1e-6).verdict(counts(20, 1, 0), Confirmation.FIRST, Judge.LIMIT));
  }

  /**
   * A claim whose failure probability is exactly the allowed one is refuted, ever, in at most a share α of all runs.
   */
  @Test
  void aTightTrueClaimIsRarelyRefuted() {
    FailureRate rate = new FailureRate(0.2, 0.1);
    int most = rate.most(Judge.LIMIT);
    int refuted = 0;
    for (int run = 0; run < 2000; run++) if (everRefuted(rate, most, Stream.seeded(run))) refuted++;
    assertTrue(ClopperPearson.lower(refuted, 2000, 1e-9) <= 0.05, refuted + " of 2000");
    assertTrue(refuted > 0, "the test must be able to fail");
  }

  private static boolean everRefuted(FailureRate rate, int most, Stream stream) {
    Counts counts = Counts.none();
    for (int n = 0; n < most; n++) {
      counts = counts.plus(stream.uniform() < rate.delta() ? Verdict.Kind.REFUTED : Verdict.Kind.SUPPORTED);
      if (rate.decided(counts)) return rate.verdict(counts, Confirmation.FIRST, Judge.LIMIT) instanceof Verdict.Refuted;
    }
    return false;
  }

  private static Counts counts(int yes, int no, int open) {
    Counts counts = Counts.none();
    for (int i = 0; i < yes; i++) counts = counts.plus(Verdict.Kind.SUPPORTED);
    for (int i = 0; i < no; i++) counts = counts.plus(Verdict.Kind.REFUTED);
    for (int i = 0; i < open; i++) counts = counts.plus(Verdict.Kind.INCONCLUSIVE);
    return counts;
  }
}
