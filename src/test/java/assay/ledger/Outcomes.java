package assay.ledger;

import assay.claim.Claim;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Counts;
import assay.judge.DerivedMutant;
import assay.judge.Exploration;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.random.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Outcomes for tests. */
public final class Outcomes {

  private Outcomes() {}

  public static Outcome claim(String id, Verdict verdict, List<Double> tightness) {
    return outcome(id, verdict, tightness, Optional.empty());
  }

  public static Outcome mutant(String id, Verdict verdict, String change) {
    return outcome(id, verdict, List.of(), Optional.of(new Outcome.Mutation("GF-E1", change)));
  }

  /** A claim of a vacuous and a supported instance, with two derived mutants. */
  public static Outcome examined() {
    Outcome plain = claim("GF-E1", new Verdict.Supported("s"), List.of(0.5));
    Anatomy anatomy = new Anatomy(List.of(
        new Observation(Verdict.Kind.SUPPORTED, Map.of("m", 400.0),
            List.of(new Observation.Share("OPT", 0.25), new Observation.Share("ε", 0.75)), OptionalDouble.empty()),
        new Observation(Verdict.Kind.VACUOUS, Map.of("m", 100.0), List.of(), OptionalDouble.of(2.5))));
    List<DerivedMutant> mutants = List.of(
        new DerivedMutant("half of ε", DerivedMutant.Fate.KILLED, 3, -0.5),
        new DerivedMutant("without the premise m ≤ …", DerivedMutant.Fate.NOT_PROBED, 0, Double.POSITIVE_INFINITY));
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), plain.counts(),
        plain.tightness(), plain.tightest(), plain.counterexample(),
        plain.exploration(), anatomy, mutants, plain.gathered(), plain.settings(), plain.digest());
  }

  /** The same, with what its author says of it. */
  public static Outcome remarked(Outcome plain, Outcome.Remarks remarks) {
    Outcome.Source s = plain.source();
    Outcome.Source source = new Outcome.Source(s.className(), s.method(), s.title(), s.paper(), s.theorem(),
        s.constants(), s.mutantOf(), remarks);
    return new Outcome(source, plain.id(), plain.statement(), plain.verdict(), plain.counts(), plain.tightness(),
        plain.tightest(), plain.counterexample(), plain.exploration(), plain.anatomy(), plain.mutants(),
        plain.gathered(), plain.settings(), plain.digest());
  }

  private static Outcome outcome(
      String id, Verdict verdict, List<Double> tightness, Optional<Outcome.Mutation> mutation) {
    Outcome.Source source = new Outcome.Source("MainTheorem", "lossReachesOpt", "loss reaches opt", "paper",
        "Theorem 3.12",
        Theorem.Constants.RECALLED, mutation);
    Outcome.Settings settings = new Outcome.Settings(7, "quick", 20, 1e-11, 1, 1.25, "mvn verify");
    Counts counts = Counts.none().plus(verdict.kind()).plus(verdict.kind());
    return new Outcome(source, id, "L ≤ OPT", verdict, counts, tightness, Optional.empty(), Optional.empty(),
        Exploration.NONE, Anatomy.NONE, List.of(), List.of(), settings, 0xfeedL);
  }

  /** The trials of a claim that is about every trial, judged for real and stored. */
  public static List<StoredTrial> stored(Claim claim, Map<String, Object> parameters, int attempt) {
    Outcome.Source source = claim("X", new Verdict.Supported(""), List.of()).source();
    Instance judged = new Judge(TrialRunner.inOrder()).judge(claim, new Key(7, claim.id(), attempt, 0), 1e-9);
    return judged.evidence().stream()
        .map(evidence -> StoredTrial.of(source, "quick", parameters, judged, 1e-9, evidence)).toList();
  }

  /** Writes down an instance of {@code left ≤ A + B} whose terms are a third and two thirds of the right side. */
  public static void record(Ledger ledger, double left, double right, Map<String, Object> parameters, int attempt) {
    Outcome outcome = claim("GF-E1", new Verdict.Supported(""), List.of());
    Claim claim = Claim.inequality().named("GF-E1").left("L", assay.stats.Interval.exactly(left)).right("A", right / 3)
        .right(
            "B", right - right / 3)
        .vacuousAbove("L(0)", 1);
    ledger.record(outcome.source(), outcome.settings(), parameters,
        new Judge(TrialRunner.inOrder()).judge(claim, new Key(7, "GF-E1", attempt, 0), 1e-9));
  }
}
