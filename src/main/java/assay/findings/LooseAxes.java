package assay.findings;

import assay.baseline.Finding;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the parameters in which the two sides of a bound grow differently. */
public final class LooseAxes implements Discoverer {

  @Override
  public List<Discovery> of(Finding finding) {
    return of(finding.outcome());
  }

  List<Discovery> of(Outcome outcome) {
    return slack(outcome).stream().flatMap(slack -> slack.laws().stream().filter(AxisLaw::loose)
        .map(law -> discovery(outcome, slack, law))).toList();
  }

  /** How the sides of a bound grow with its parameters; empty for a mutant, for other shapes, and for what failed. */
  public static Optional<AxisSlack> slack(Outcome outcome) {
    Verdict.Kind kind = outcome.verdict().kind();
    boolean stands = kind == Verdict.Kind.SUPPORTED || kind == Verdict.Kind.INCONCLUSIVE;
    boolean bound = stands && outcome.source().mutantOf().isEmpty() && outcome.shape().termsAreTheorems();
    return bound ? Optional.of(AxisSlack.of(outcome.anatomy(), Chance.perQuestion())) : Optional.empty();
  }

  private static Discovery discovery(Outcome outcome, AxisSlack slack, AxisLaw law) {
    List<Discovery.Figure> figures = List.of(
        new Discovery.Figure("exponent of the right side in " + law.axis(), law.right().interval()),
        new Discovery.Figure("exponent of the left side in " + law.axis(), law.left().interval()),
        new Discovery.Figure("exponent of right over left in " + law.axis(), law.slack().interval()),
        new Discovery.Figure("instances", Interval.exactly(slack.points().size())));
    return new Discovery(Discovery.Kind.LOOSE_IN_AN_AXIS, Cell.of(outcome), law.axis(), sentence(slack, law), figures,
        Chance.perQuestion(), outcome.settings().rerun());
  }

  private static String sentence(AxisSlack slack, AxisLaw law) {
    String others = slack.laws().stream().map(AxisLaw::axis).filter(axis -> !axis.equals(law.axis()))
        .collect(Collectors.joining(", "));
    String trials = slack.trials() > 1 ? ", each side by the median of an instance's trials" : "";
    return law.words() + (others.isEmpty() ? "" : ", at fixed " + others) + " (" + slack.points().size() + " instances"
        + trials + ").";
  }
}
