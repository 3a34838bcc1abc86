package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.DerivedMutant;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds premises without which a statement held wherever they were violated: by the claims of which a run with
 * {@code -Dmutants} drops them one by one. It says how far outside of the premise the statement still held. One that
 * held there only up to rounding is left out.
 */
public final class IdlePremises implements Discoverer {

  /** Fewer instances outside of a premise say too little. */
  static final int LEAST = 5;

  @Override
  public List<Discovery> of(Finding finding) {
    Outcome outcome = finding.outcome();
    boolean stands = outcome.verdict().kind() != Verdict.Kind.REFUTED && !finding.mutant();
    return outcome.mutants().stream().filter(mutant -> stands).flatMap(mutant -> of(outcome, mutant)).toList();
  }

  private static Stream<Discovery> of(Outcome outcome, DerivedMutant mutant) {
    boolean idle = mutant.fate() == DerivedMutant.Fate.POSSIBLY_UNNECESSARY && mutant.smallestSlack() >= 0
        && !outcome.source().remarks().survivors().containsKey(mutant.change());
    return mutant.beyond().stream().filter(beyond -> idle && beyond.instances() >= LEAST)
        .map(beyond -> discovery(outcome, beyond));
  }

  private static Discovery discovery(Outcome outcome, DerivedMutant.Beyond beyond) {
    String relation = beyond.condition().split(" ")[0];
    String sentence =
        "The premise “" + beyond.premise() + " " + relation + " …” was never needed: the statement held in all "
            + beyond.instances() + " instances that violate it, as far outside as " + beyond.premise() + " = "
            + Format.interval(beyond.value(), Format.DIGITS) + " where " + beyond.condition() + " is asked for.";
    List<Discovery.Figure> figures = List.of(
        new Discovery.Figure("furthest value of " + beyond.premise() + " at which it held", beyond.value()),
        new Discovery.Figure("instances outside of the premise", Interval.exactly(beyond.instances())));
    return new Discovery(Discovery.Kind.IDLE_PREMISE, Cell.of(outcome), beyond.premise() + " " + relation, sentence,
        figures,
        0, outcome.settings().rerun() + " -Dmutants");
  }
}
