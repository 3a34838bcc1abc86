package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Conjecture;
import assay.judge.Outcome;
import assay.judge.Summary;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;

/** Finds the sharper bounds that claims name as conjectures and that stood in this run. */
public final class SharperBounds implements Discoverer {

  /** As {@link Summary} has it of claims. */
  private static final double DOUBT = 0.05;

  @Override
  public List<Discovery> of(Finding finding) {
    return of(finding.outcome());
  }

  static List<Discovery> of(Outcome outcome) {
    return outcome.conjectures().stream().filter(each -> each.verdict() instanceof Verdict.Supported)
        .map(each -> discovery(outcome, each)).toList();
  }

  private static Discovery discovery(Outcome outcome, Conjecture conjecture) {
    double violating = Summary.violating(conjecture.counts());
    int instances = conjecture.counts().decisive();
    String sentence = "The conjecture “" + conjecture.change() + "” is sharper and stands: no counterexample in "
        + instances + " instances, where left over right becomes " + Format.number(conjecture.medianTightness())
        + " in place of " + Format.number(outcome.medianTightness()) + " in the median.";
    return new Discovery(Discovery.Kind.SHARPER_BOUND, Cell.of(outcome), conjecture.change(), sentence, List.of(
        new Discovery.Figure("median of left over right", Interval.exactly(conjecture.medianTightness())),
        new Discovery.Figure("share of the draws that may violate it", new Interval(0, violating)),
        new Discovery.Figure("instances", Interval.exactly(instances))), DOUBT, outcome.settings().rerun());
  }
}
