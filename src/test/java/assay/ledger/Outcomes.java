package assay.ledger;

import assay.claim.Anatomy;
import assay.claim.Counts;
import assay.claim.Exploration;
import assay.claim.Outcome;
import assay.claim.Theorem;
import assay.claim.Verdict;
import java.util.List;
import java.util.Optional;

/** Outcomes for tests. */
final class Outcomes {

  private Outcomes() {}

  static Outcome claim(String id, Verdict verdict, List<Double> tightness) {
    return outcome(id, verdict, tightness, Optional.empty());
  }

  static Outcome mutant(String id, Verdict verdict, String change) {
    return outcome(id, verdict, List.of(), Optional.of(new Outcome.Mutation("GF-E1", change)));
  }

  private static Outcome outcome(String id, Verdict verdict, List<Double> tightness, Optional<Outcome.Mutation> mutation) {
    Outcome.Source source = new Outcome.Source("MainTheorem", "lossReachesOpt", "loss reaches opt", "paper", "Theorem 3.12", Theorem.Constants.RECALLED, mutation);
    Outcome.Settings settings = new Outcome.Settings(7, "quick", 20, 1e-11, 1.25, "mvn verify");
    Counts counts = Counts.none().plus(verdict.kind()).plus(verdict.kind());
    return new Outcome(source, id, "L ≤ OPT", verdict, counts, tightness, Optional.empty(), Optional.empty(), Exploration.NONE, Anatomy.NONE, List.of(), settings, 0xfeedL);
  }
}
