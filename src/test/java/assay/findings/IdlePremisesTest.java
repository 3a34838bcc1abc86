package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Run;
import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Verdict;
import assay.judge.DerivedMutant;
import assay.judge.DerivedMutants;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.ledger.Outcomes;
import assay.random.Key;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A planted premise that is not needed, one that is, and one without which the claim says nothing. */
class IdlePremisesTest {

  private static final double ALPHA = 1e-6;

  /** At m = 1, …, n, where m ≥ 5 is asked for. */
  private static List<Discovery> found(int n, java.util.function.IntToDoubleFunction left) {
    Judge judge = new Judge(TrialRunner.inOrder());
    DerivedMutants mutants = new DerivedMutants(judge);
    IntStream.rangeClosed(1, n).forEach(m -> {
      Claim claim = Claim.inequality().named("A").assume("m", m, Condition.atLeast(6))
          .left("L", Interval.exactly(left.applyAsDouble(m))).right("R", 1);
      mutants.examine(judge.judge(claim, new Key(1, "A", m, 0), ALPHA), ALPHA);
    });
    return new IdlePremises().of(Run.current().finding(with(mutants.fates())));
  }

  private static Outcome with(List<DerivedMutant> fates) {
    Outcome plain = Outcomes.claim("A", new Verdict.Supported("s"), List.of(0.5));
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), plain.counts(),
        plain.tightness(), plain.tightest(), plain.counterexample(), plain.exploration(), plain.anatomy(), fates,
        plain.gathered(), plain.settings(), plain.digest());
  }

  @Test
  void aPremiseThatIsNotNeededIsFoundWithHowFarOutsideTheClaimHeld() {
    Discovery idle = found(8, m -> 0.5).getFirst();
    assertEquals("The premise “m ≥ …” was never needed: the statement held in all 5 instances that violate it, as far"
        + " outside as m = 1 where ≥ 6 is asked for.", idle.sentence());
    assertEquals("m ≥", idle.subject());
    assertTrue(idle.command().endsWith(" -Dmutants"));
  }

  @Test
  void aPremiseThatIsNeededIsNot() {
    assertEquals(List.of(), found(8, m -> m < 3 ? 2 : 0.5));
  }

  /** Where the left side is not above 0 the claim says nothing: it is no wonder that it holds. */
  @Test
  void whatHoldsOfItselfOutsideOfAPremiseDoesNotCount() {
    assertEquals(List.of(), found(8, m -> m < 6 ? -1 : 0.5));
  }

  @Test
  void fewInstancesSayTooLittle() {
    assertEquals(List.of(), found(4, m -> 0.5));
  }
}
