package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.judge.Summary;
import assay.ledger.Cell;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.Comparator;
import java.util.List;

/**
 * Finds bounds that hold with at most half their right side, in every trial of every instance that was drawn. Of what
 * is not drawn this says as much as the largest of n independent draws does, whatever their law: that a share of more
 * than 1 − α^(1/n) exceeds it has probability at most α.
 */
public final class SmallerConstant implements Discoverer {

  /** A constant that is nearer to 1 is not worth a line. */
  static final double MATERIAL = 0.5;

  @Override
  public List<Discovery> of(Finding finding) {
    return of(finding.outcome());
  }

  List<Discovery> of(Outcome outcome) {
    double constant = outcome.largestTightness();
    int n = outcome.tightness().size();
    boolean asks = outcome.verdict() instanceof Verdict.Supported && outcome.source().mutantOf().isEmpty()
        && outcome.source().remarks().loose().isEmpty() && outcome.shape().termsAreTheorems();
    boolean small = constant > 0 && constant <= MATERIAL && exceeding(n, Chance.perQuestion()) <= Summary.SMALL;
    return asks && small && positive(outcome) ? List.of(discovery(outcome, constant, n)) : List.of();
  }

  /** The share of all draws that may exceed the largest of n, at a level. */
  static double exceeding(int n, double level) {
    return n == 0 ? 1 : ClopperPearson.upper(0, n, level);
  }

  /** Left over right is a factor only where the right side is positive. */
  private static boolean positive(Outcome outcome) {
    return outcome.anatomy().observations().stream().filter(Observation::speaks)
        .allMatch(o -> o.sides().filter(sides -> sides.right() > 0).isPresent());
  }

  private static Discovery discovery(Outcome outcome, double constant, int n) {
    double share = exceeding(n, Chance.perQuestion());
    double up = Math.ceil(constant * 1000) / 1000;
    double said = up < 2 * constant ? up : constant;
    String sentence = Format.number(said) + " times the right side suffices in all " + n
        + " instances that were drawn, and in all but " + percent(share) + " of what this generator draws"
        + attained(outcome) + ".";
    List<Discovery.Figure> figures = List.of(
        new Discovery.Figure("largest left over right", Interval.exactly(constant)),
        new Discovery.Figure("share of the draws that may exceed it", new Interval(0, share)),
        new Discovery.Figure("instances", Interval.exactly(n)));
    return new Discovery(Discovery.Kind.BETTER_CONSTANT, Cell.of(outcome), "", sentence, figures,
        Chance.perQuestion(), outcome.settings().rerun());
  }

  private static String percent(double share) {
    return Format.number(Math.ceil(1000 * share) / 10) + " %";
  }

  private static String attained(Outcome outcome) {
    return outcome.anatomy().observations().stream().filter(Observation::speaks)
        .filter(o -> o.sides().isPresent() && !o.parameters().isEmpty())
        .max(Comparator.comparingDouble(o -> o.sides().get().left() / o.sides().get().right()))
        .map(o -> "; nearest at " + Parameters.text(o.parameters())).orElse("");
  }
}
