package assay.judge;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.random.Key;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Key KEY = new Key(1, "test", 0, 0);

  private final Judge judge = new Judge(TrialRunner.inOrder());
  private final Claim claim = Claim.inequality().named("test");

  @Test
  void leftBelowRightIsSupported() {
    assertEquals(Verdict.Kind.SUPPORTED, kind(claim.left("L", Interval.exactly(1)).right("B", 2)));
  }

  @Test
  void leftAboveRightIsRefuted() {
    assertEquals(Verdict.Kind.REFUTED, kind(claim.left("L", Interval.exactly(3)).right("A", 1).right("B", 1)));
  }

  @Test
  void overlappingSidesAreInconclusive() {
    assertEquals(Verdict.Kind.INCONCLUSIVE, kind(claim.left("L", new Interval(1, 3)).right("B", 2)));
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        kind(claim.left("L", Interval.exactly(1.5)).right("OPT", new Interval(1, 2))));
  }

  /** Passing with an upper bound of OPT is unsound, and so is refuting with a lower bound. */
  @Test
  void eachEndOfOptServesOneVerdictOnly() {
    Interval opt = new Interval(0.2, 0.6);
    assertEquals(Verdict.Kind.SUPPORTED, kind(claim.left("L", Interval.exactly(0.1)).right("OPT", opt)));
    assertEquals(Verdict.Kind.INCONCLUSIVE, kind(claim.left("L", Interval.exactly(0.4)).right("OPT", opt)));
    assertEquals(Verdict.Kind.REFUTED, kind(claim.left("L", Interval.exactly(0.7)).right("OPT", opt)));
  }

  @Test
  void nanIsAnErrorWhereverItStands() {
    Interval nan = Interval.exactly(Double.NaN);
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", nan).right("B", 2)));
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", Interval.ZERO).right("B", Double.NaN)));
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", Interval.ZERO).right("A", 1).right("B", nan)));
    assertEquals(Verdict.Kind.ERROR, kind(claim.assume("p", nan, atLeast(0)).left("L", Interval.ZERO).right("B", 2)));
  }

  @Test
  void overflowIsAnError() {
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", Interval.exactly(Double.POSITIVE_INFINITY)).right("B", 2)));
  }

  @Test
  void anExceptionInsideATrialIsAnError() {
    Instance instance = judge
        .judge(claim.left("L", trial -> { throw new IllegalStateException("diverged"); }).right("B", 2), KEY, 1e-6);
    assertEquals(Verdict.Kind.ERROR, instance.verdict().kind());
    assertTrue(instance.verdict().reason().contains("diverged"));
  }

  @Test
  void aViolatedPremiseComesBeforeEveryComparison() {
    assertEquals(Verdict.Kind.OUT_OF_REGIME,
        kind(claim.assume("m", 100, atMost(50)).left("L", Interval.exactly(3)).right("B", 2)));
  }

  @Test
  void anOpenPremiseNeverSupports() {
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        kind(claim.assume("p", new Interval(0.1, 0.3), atLeast(0.2)).left("L", Interval.exactly(1)).right("B", 2)));
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        kind(claim.assume("p", new Interval(0.1, 0.3), atLeast(0.2)).left("L", Interval.exactly(3)).right("B", 2)));
  }

  @Test
  void aBoundThatReachesTheTrivialOneIsVacuous() {
    assertEquals(Verdict.Kind.VACUOUS,
        kind(claim.left("L", Interval.exactly(0.1)).right("B", 1).vacuousAbove("L(0)", 1)));
    assertEquals(Verdict.Kind.VACUOUS,
        kind(claim.left("L", Interval.exactly(0.1)).right("B", Double.POSITIVE_INFINITY)));
    assertEquals(Verdict.Kind.VACUOUS, kind(claim.withProbability(0).left("L", Interval.exactly(0.1)).right("B", 1)));
  }

  @Test
  void aVacuousBoundThatIsStillViolatedIsABug() {
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", Interval.exactly(2)).right("B", 1).vacuousAbove("L(0)", 1)));
  }

  @Test
  void aClaimWithoutSidesIsAnErrorThatSaysSo() {
    Instance instance = judge.judge(claim.right("B", 1), KEY, 1e-6);
    assertEquals("claim test has no left side", instance.verdict().reason());
    assertEquals("claim test has no right side",
        judge.judge(claim.left("L", Interval.ZERO), KEY, 1e-6).verdict().reason());
  }

  @Test
  void oneViolationAmongManyTrialsRefutesAClaimAboutEveryTrial() {
    Claim rare = claim.inEachOf(50).left("L", t -> Interval.exactly(t.key().trial() == 37 ? 3 : 1)).right("B", 2);
    assertEquals(Verdict.Kind.REFUTED, kind(rare));
  }

  @Test
  void aRunThatIsNotAFunctionOfItsSeedIsAnError() {
    double[] calls = {3};
    assertEquals(Verdict.Kind.ERROR, kind(claim.left("L", t -> Interval.exactly(calls[0]--)).right("B", 2)));
  }

  @Test
  void probabilitiesAreJudgedByCounting() {
    assertEquals(Verdict.Kind.SUPPORTED, kind(coin(0).withProbability(0.8)));
    assertEquals(Verdict.Kind.REFUTED, kind(coin(0.6).withProbability(0.8)));
    assertEquals(Verdict.Kind.INCONCLUSIVE, kind(coin(0.2).withProbability(0.8)));
  }

  /** δ = e^−7: 30,000 trials, counted as they come and forgotten beyond what the ledger keeps. */
  @Test
  void aRareFailureTakesManyTrialsAndLittleMemory() {
    Instance instance = judge.judge(coin(0).withProbability(1 - Math.exp(-7)), KEY, 1e-9);
    assertEquals(Verdict.Kind.SUPPORTED, instance.verdict().kind());
    assertTrue(instance.counts().total() > 20_000, instance.counts().toString());
    assertTrue(instance.evidence().size() <= 10_000);
  }

  @Test
  void whatNoTrialsCanDecideIsSaidAtOnce() {
    Instance rare = judge.judge(coin(0).withProbability(1 - Math.exp(-12)), KEY, 1e-9);
    assertTrue(rare.verdict().reason().contains("inconclusive by design"), rare.verdict().reason());
    assertTrue(rare.counts().total() <= 64);
    assertEquals(Verdict.Kind.REFUTED,
        judge.judge(coin(0.9).withProbability(1 - Math.exp(-30)), KEY, 1e-9).verdict().kind());
  }

  /** δ = 0 is a claim about every trial. */
  @Test
  void aProbabilityOfOneAllowsNoFailure() {
    Claim rare = claim.withProbability(1).inEachOf(50).left("L", t -> Interval.exactly(t.key().trial() == 37 ? 3 : 1))
        .right("B", 2);
    assertEquals(Verdict.Kind.REFUTED, kind(rare));
    assertEquals(Verdict.Kind.SUPPORTED, kind(rare.right("A", 2)));
  }

  /** δ ≥ 1 allows every failure; a violation in every trial does not change that. */
  @Test
  void aProbabilityOfZeroOrLessSaysNothing() {
    assertEquals(Verdict.Kind.VACUOUS, kind(coin(0.5).withProbability(-1)));
    assertEquals("it may fail with probability 1",
        judge.judge(coin(0).withProbability(0), KEY, 1e-6).verdict().reason());
  }

  @Test
  void aPremiseThatIsFalseInEveryInstanceLeavesTheClaimOutOfRegime() {
    Instance instance = judge.judge(coin(0.5).withProbability(0.8).assume("m", 100, atMost(50)), KEY, 1e-6);
    assertEquals("the premise m ≤ 50 is violated: measured 100", instance.verdict().reason());
    Verdict verdict = Summary.of(Counts.none().plus(instance.verdict().kind()).plus(instance.verdict().kind()),
        Map.of(instance.verdict().kind(), instance.verdict().reason()));
    assertEquals(Verdict.Kind.OUT_OF_REGIME, verdict.kind());
  }

  @Test
  void noInstanceAtAllIsAnError() {
    assertEquals("no instance was generated", Summary.of(Counts.none(), Map.of()).reason());
  }

  @Test
  void anEmptySampleIsAnErrorThatSaysSo() {
    Claim mean = claim
        .left("mean", t -> EmpiricalBernstein.of(BoundedSample.of(new double[0], new Interval(0, 1)), 1e-6))
        .right("B", 1);
    assertEquals("IllegalArgumentException: sample size = 0: at least 1 is required",
        judge.judge(mean, KEY, 1e-6).verdict().reason());
  }

  @Test
  void swappedEndsAreAnErrorThatSaysSo() {
    Verdict verdict = judge.judge(claim.left("L", t -> new Interval(2, 1)).right("B", 1), KEY, 1e-6).verdict();
    assertEquals("IllegalArgumentException: lo = 2.0 > hi = 1.0: the ends of an interval are swapped",
        verdict.reason());
  }

  @Test
  void probabilitiesAboveOneAreRefusedByName() {
    assertThrows(IllegalArgumentException.class, () -> claim.withProbability(1.5));
    assertThrows(IllegalArgumentException.class, () -> claim.withProbability(Double.NaN));
  }

  private Claim coin(double failing) {
    return claim.left("L", t -> Interval.exactly(t.stream("coin").uniform() < failing ? 3 : 1)).right("B", 2);
  }

  private Verdict.Kind kind(Claim judged) {
    return judge.judge(judged, KEY, 1e-6).verdict().kind();
  }
}
