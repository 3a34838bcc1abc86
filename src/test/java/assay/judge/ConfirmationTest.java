package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.random.Key;
import assay.stats.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a violation must survive before it is called one. */
class ConfirmationTest {

  private static final Key KEY = new Key(1, "confirmation", 0, 0);

  private final Judge judge = new Judge(TrialRunner.inOrder());

  /** All runs together spend what the first would alone, were it given it all: Σ 6/(π² k²) = 1. */
  @Test
  void laterRunsPayForThoseBefore() {
    double all = IntStream.rangeClosed(1, 100_000).mapToDouble(run -> new Confirmation(run).level(0.01)).sum();
    assertEquals(1e-5, all, 1e-9);
    assertTrue(new Confirmation(4).level(0.01) < new Confirmation(1).level(0.01) / 15);
    assertThrows(IllegalArgumentException.class, () -> new Confirmation(0));
  }

  /** A random side that errs on the first seed only: a replay would find it again and again. */
  private static Claim unlucky(long seed) {
    return Claim.inequality().named("unlucky").right("truth", 1).left("estimate", trial -> {
      trial.stream("sample").uniform();
      return Interval.exactly(trial.level() > 0 && trial.key().seed() == seed ? 2 : 1);
    });
  }

  @Test
  void badLuckOfARandomIntervalDoesNotSurviveFreshSeeds() {
    Verdict verdict = judge.judge(unlucky(KEY.seed()), KEY, 1e-6).verdict();
    assertEquals(Verdict.Kind.INCONCLUSIVE, verdict.kind());
    assertTrue(
        verdict.reason()
            .startsWith("a candidate counterexample (left above right: 2 against 1) did not survive fresh seeds"),
        verdict.reason());
  }

  @Test
  void whatIsWrongOnEverySeedIsRefutedAndSaysSo() {
    Claim wrong = Claim.inequality().named("wrong").right("truth", 1).left("estimate",
        trial -> Interval.exactly(trial.stream("sample").uniform() + trial.level() + 2));
    Verdict verdict = judge.judge(wrong, KEY, 1e-6).verdict();
    assertEquals(Verdict.Kind.REFUTED, verdict.kind());
    assertTrue(verdict.reason().contains("; on fresh seeds: left above right"), verdict.reason());
  }

  /** Without a random interval the trial itself is the counterexample. */
  @Test
  void whatIsMeasuredExactlyIsConfirmedByReplay() {
    Claim rare = Claim.inequality().named("rare").right("B", 1).left("x",
        trial -> Interval.exactly(trial.key().seed() == KEY.seed() ? 2 : 1));
    assertEquals(Verdict.Kind.REFUTED, judge.judge(rare, KEY, 1e-6).verdict().kind());
  }

  /** An interval whose luck does not come from the trial would be confirmed by the same luck. */
  @Test
  void anIntervalThatDrawsNothingFromItsTrialIsAnError() {
    Claim frozen = Claim.inequality().named("frozen").right("B", 1).left("x", trial -> Interval.exactly(trial.level()));
    Verdict verdict = judge.judge(frozen, KEY, 1e-6).verdict();
    assertEquals(Verdict.Kind.ERROR, verdict.kind());
    assertTrue(verdict.reason().contains("fresh seeds would repeat its luck"), verdict.reason());
  }
}
