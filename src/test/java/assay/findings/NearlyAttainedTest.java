package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.baseline.Run;
import assay.claim.Claim;
import assay.claim.Theorem;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.ledger.Outcomes;
import assay.random.Key;
import assay.stats.Interval;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearlyAttainedTest {

  private static Outcome outcome(double ratio, int instances, Theorem.Constants constants, Claim claim) {
    Instance judged = new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, "A", 0, 0), 1e-9);
    Outcome plain = Outcomes.claim("A", judged.verdict(), Collections.nCopies(instances, ratio));
    Outcome.Source s = plain.source();
    Outcome.Source source = new Outcome.Source(s.className(), s.method(), s.title(), s.paper(), s.theorem(), constants,
        Optional.empty());
    Outcome.Sample sample = new Outcome.Sample("", judged, Instance.Shown.NOTHING);
    return new Outcome(source, plain.id(), plain.statement(), plain.verdict(), plain.counts(), plain.tightness(),
        Optional.of(sample), Optional.empty(), plain.exploration(), plain.anatomy(), List.of(), List.of(),
        plain.settings(), 0);
  }

  private static Claim sum() {
    return Claim.inequality().named("A").left("L", Interval.exactly(0.95)).right("R", 0.5).right("ε", 0.5);
  }

  private static int found(Outcome outcome) {
    return new NearlyAttained().of(Run.current().finding(outcome)).size();
  }

  @Test
  void aSumThatIsNearlyAttainedAsksForAnExplanation() {
    assertEquals(1, found(outcome(0.95, 12, Theorem.Constants.RECALLED, sum())));
  }

  @Test
  void whatIsDerivedLooseRareOrOfOneTermDoesNot() {
    assertEquals(0, found(outcome(0.95, 12, Theorem.Constants.DERIVED, sum())));
    assertEquals(0, found(outcome(0.85, 12, Theorem.Constants.RECALLED, sum())));
    assertEquals(0, found(outcome(0.95, 9, Theorem.Constants.RECALLED, sum())));
    Claim one = Claim.inequality().named("A").left("L", Interval.exactly(0.95)).right("R", 1);
    assertEquals(0, found(outcome(0.95, 12, Theorem.Constants.RECALLED, one)));
  }
}
