package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.stats.ClopperPearson;
import org.junit.jupiter.api.Test;

class FailureRateTest {

  /** With δ' = 0.999 δ the mean of ((1−q)/(1−δ'))^n over q = 0, δ'/4, δ'/2, 3δ'/4 is 19.5 at n = 76 and 20.4 at n = 77; 2/0.1 = 20. */
  @Test
  void flawlessTrialsSupportAtTheFewestThatCan() {
    FailureRate rate = new FailureRate(0.05, 0.1);
    assertEquals(77, rate.fewest());
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(77, 0, 0), Confirmation.FIRST));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(76, 0, 0), Confirmation.FIRST));
  }

  @Test
  void openTrialsNeverHelpTheClaim() {
    FailureRate rate = new FailureRate(0.05, 0.01);
    assertInstanceOf(Verdict.Supported.class, rate.verdict(counts(200, 0, 0), Confirmation.FIRST));
    assertInstanceOf(Verdict.Inconclusive.class, rate.verdict(counts(196, 0, 4), Confirmation.FIRST));
  }

  @Test
  void tooManyFailuresRefute() {
    FailureRate rate = new FailureRate(0.05, 0.01);
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(170, 30, 0), Confirmation.FIRST));
    assertInstanceOf(Verdict.Refuted.class, rate.verdict(counts(72, 20, 8), Confirmation.FIRST));
  }

  /** A single failure among many is no counterexample to a claim that allows some. */
  @Test
  void oneFailureDoesNotRefute() {
    assertInstanceOf(Verdict.Inconclusive.class, new FailureRate(0.05, 1e-6).verdict(counts(20, 1, 0), Confirmation.FIRST));
  }

  /** A claim whose failure probability is exactly the allowed one is refuted, ever, in at most a share α of all runs. */
  @Test
  void aTightTrueClaimIsRarelyRefuted() {
    FailureRate rate = new FailureRate(0.2, 0.1);
    int most = rate.most();
    int refuted = 0;
    for (int run = 0; run < 2000; run++) if (everRefuted(rate, most, Stream.seeded(run))) refuted++;
    assertTrue(ClopperPearson.lower(refuted, 2000, 1e-9) <= 0.05, refuted + " of 2000");
    assertTrue(refuted > 0, "the test must be able to fail");
  }

  private static boolean everRefuted(FailureRate rate, int most, Stream stream) {
    Counts counts = Counts.none();
    for (int n = 0; n < most; n++) {
      counts = counts.plus(stream.uniform() < rate.delta() ? Verdict.Kind.REFUTED : Verdict.Kind.SUPPORTED);
      if (rate.decided(counts)) return rate.verdict(counts, Confirmation.FIRST) instanceof Verdict.Refuted;
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
