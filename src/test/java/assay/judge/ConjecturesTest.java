package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ConjecturesTest {

  private static final Judge JUDGE = new Judge(TrialRunner.inOrder());

  /** x ≤ d + 1 for x = √d: both are known. */
  private static Claim bound(int d) {
    return Claim.inequality().named("X").left("x", Interval.exactly(Math.sqrt(d))).right("d", d).right("1", 1);
  }

  private static List<Conjecture> over(int instances, IntFunction<Claim> claim) {
    Conjectures conjectures = new Conjectures(JUDGE);
    for (int d = 1; d <= instances; d++)
      conjectures.examine(JUDGE.judge(claim.apply(d), new Key(7, "X", d, 0), 1e-9), 1e-9);
    return conjectures.outcomes();
  }

  @Test
  void whatHoldsIsSupportedAndWhatDoesNotIsRefuted() {
    List<Conjecture> found = over(20, d -> bound(d).sharper("√d in place of d", "d", v -> v.sqrt())
        .sharper("a tenth of d", "d", v -> v.times(0.1)).sharper("half of all", 0.5));
    assertEquals(List.of("√d in place of d", "a tenth of d", "half of all"),
        found.stream().map(Conjecture::change).toList());
    assertEquals(List.of(Verdict.Kind.SUPPORTED, Verdict.Kind.REFUTED, Verdict.Kind.SUPPORTED),
        found.stream().map(each -> each.verdict().kind()).toList());
    assertEquals(20, found.getFirst().counts().total());
    assertEquals(1, found.get(1).counts().of(Verdict.Kind.REFUTED));
    assertEquals(Math.sqrt(10.5) / (Math.sqrt(10.5) + 1), found.getFirst().medianTightness(), 1e-2);
  }

  @Test
  void theLeftSideMayBeTheBound() {
    List<Conjecture> found = over(10, d -> Claim.inequality().named("X").left("1/n²", Interval.exactly(1.0 / d / d))
        .right("λ_min", 1.0 / d).sharper("n in place of n²", "1/n²", v -> v.times(d)));
    assertEquals(Verdict.Kind.SUPPORTED, found.getFirst().verdict().kind());
    assertEquals(1, found.getFirst().medianTightness(), 1e-12);
  }

  /** With probability 1/2: the left side is below half the bound always, below a twentieth in a tenth of all trials. */
  @Test
  void probabilitiesAreJudgedFromTheSameTrials() {
    List<Conjecture> found = over(2, d -> Claim.inequality().named("X").withProbability(0.5)
        .left("u", trial -> Interval.exactly(trial.stream("u").uniform(0, 0.5))).right("1", 1)
        .sharper("half", 0.5).sharper("a twentieth", 0.05));
    assertEquals(Verdict.Kind.SUPPORTED, found.getFirst().verdict().kind());
    assertEquals(Verdict.Kind.REFUTED, found.get(1).verdict().kind());
  }

  @Test
  void whatCannotBeComputedIsAnErrorOfTheConjectureAlone() {
    Verdict broken = over(1, d -> bound(d).sharper("broken", "d", v -> {
      throw new ArithmeticException("no");
    })).getFirst().verdict();
    assertEquals(Verdict.Kind.ERROR, broken.kind());
    assertEquals(Verdict.Kind.ERROR, over(1, d -> bound(d).sharper("NaN", "d", v -> Interval.exactly(Double.NaN)))
        .getFirst().verdict().kind());
  }

  @Test
  void badConjecturesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> bound(1).sharper("√m", "m", v -> v));
    assertThrows(IllegalArgumentException.class, () -> bound(1).sharper(" ", "d", v -> v));
    assertThrows(IllegalArgumentException.class, () -> bound(1).sharper("two\nlines", "d", v -> v));
    assertThrows(IllegalArgumentException.class, () -> bound(1).sharper("none of it", 0));
    assertThrows(IllegalArgumentException.class, () -> bound(1).sharper("half", 0.5).sharper("half", 0.5));
  }
}
