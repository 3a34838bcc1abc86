package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;

/**
 * Finds bounds that add several terms and are nearly attained on what is drawn at random, although nobody derived them
 * here to be attained: none of their terms can be much smaller, and an equality case may be near. A bound of one term
 * may be near 1 because both sides are.
 */
public final class NearlyAttained implements Discoverer {

  /** What half of the instances reach, of the right side. */
  static final double NEAR = 0.9;

  /** Instances that must speak. */
  static final int LEAST = 10;

  @Override
  public List<Discovery> of(Finding finding) {
    Outcome outcome = finding.outcome();
    boolean sum = outcome.tightest().filter(sample -> sample.instance().claim().right().size() > 1).isPresent();
    boolean asks = outcome.verdict() instanceof Verdict.Supported && !finding.mutant() && sum
        && outcome.shape().termsAreTheorems() && outcome.source().constants() != Theorem.Constants.DERIVED;
    double median = outcome.medianTightness();
    return asks && outcome.tightness().size() >= LEAST && median >= NEAR && median <= 1
        ? List.of(discovery(outcome))
        : List.of();
  }

  private static Discovery discovery(Outcome outcome) {
    String sentence = "Nearly attained, and nothing here says why: in half of " + outcome.tightness().size()
        + " random instances the left side is at least " + Format.number(outcome.medianTightness())
        + " of the right one, which adds several terms. None of them can be much smaller; an equality case may be"
        + " near.";
    return new Discovery(Discovery.Kind.TIGHT_UNEXPLAINED, Cell.of(outcome), "", sentence, List.of(
        new Discovery.Figure("median of left over right", Interval.exactly(outcome.medianTightness())),
        new Discovery.Figure("largest", Interval.exactly(outcome.largestTightness())),
        new Discovery.Figure("instances", Interval.exactly(outcome.tightness().size()))), 0,
        outcome.settings().rerun());
  }
}
