package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailureRateTest {

  @Test
  void theFirstLookIsTheFewestTrialsThatCanSupport() {
    FailureRate rate = new FailureRate(0.05, 6 * 0.05);
    assertEquals(59, rate.looks().getFirst());
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(59, 0, 0)));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(58, 0, 0)));
  }

  @Test
  void openTrialsNeverHelpTheClaim() {
    FailureRate rate = new FailureRate(0.05, 6 * 0.005);
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(200, 0, 0)));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(196, 0, 4)));
  }

  @Test
  void tooManyFailuresRefute() {
    FailureRate rate = new FailureRate(0.05, 6 * 0.005);
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(170, 30, 0)));
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(80, 12, 8)));
  }

  /** A single failure among many is no counterexample to a claim that allows some. */
  @Test
  void oneFailureDoesNotRefute() {
    assertInstanceOf(Verdict.Inconclusive.class, new FailureRate(0.05, 1e-6).verdict(counts(20, 1, 0)));
  }

  @Test
  void laterLooksDouble() {
    var looks = new FailureRate(0.1, 1e-9).looks();
    assertEquals(3, looks.size());
    assertTrue(looks.get(1) == 2 * looks.get(0) && looks.get(2) == 4 * looks.get(0));
  }

  private static Counts counts(int yes, int no, int open) {
    Counts counts = Counts.none();
    for (int i = 0; i < yes; i++) counts = counts.plus(Verdict.Kind.SUPPORTED);
    for (int i = 0; i < no; i++) counts = counts.plus(Verdict.Kind.REFUTED);
    for (int i = 0; i < open; i++) counts = counts.plus(Verdict.Kind.INCONCLUSIVE);
    return counts;
  }
}
