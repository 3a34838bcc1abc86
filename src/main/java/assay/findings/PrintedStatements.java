package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds statements that do not stand as they are written: refuted ones, such as say nothing at the sizes of their own
 * experiments, and such as speak only where no machine reaches.
 */
public final class PrintedStatements implements Discoverer {

  private static final Pattern CLAIM = Pattern.compile("\\b[a-z]+([A-Z][a-z]+){2,}\\b");

  @Override
  public List<Discovery> of(Finding finding) {
    Outcome outcome = finding.outcome();
    if (finding.mutant()) return List.of();
    return switch (outcome.verdict()) {
      case Verdict.Refuted refuted -> one(outcome, Discovery.Kind.FALSE_AS_PRINTED, "Does not hold", refuted.reason());
      case Verdict.Vacuous vacuous -> one(outcome, Discovery.Kind.VACUOUS_AT_ITS_SIZES, "Says nothing at these sizes",
          vacuous.reason());
      case Verdict.OutOfRegime silent when outcome.source().expected().isPresent() -> one(outcome,
          Discovery.Kind.OUT_OF_REACH, "Speaks in no instance that was drawn", silent.reason());
      default -> List.of();
    };
  }

  /** What is known of the statement tells more than what broke it. */
  private static List<Discovery> one(Outcome outcome, Discovery.Kind kind, String verdict, String reason) {
    String why = legible(outcome.source().expected().map(Outcome.Expected::why).orElse(reason));
    return List.of(new Discovery(kind, Cell.of(outcome), "", verdict + ": " + why + (why.endsWith(".") ? "" : "."),
        figures(outcome), level(outcome), outcome.settings().rerun()));
  }

  /** Another claim, named as its method is written, in words. */
  private static String legible(String why) {
    return CLAIM.matcher(why).replaceAll(name -> "“" + Format.words(name.group()) + "”");
  }

  private static double level(Outcome outcome) {
    return outcome.verdict() instanceof Verdict.Refuted ? outcome.settings().alpha() : 0;
  }

  private static List<Discovery.Figure> figures(Outcome outcome) {
    List<Discovery.Figure> figures = new ArrayList<>();
    outcome.counterexample().or(outcome::tightest).flatMap(sample -> sample.instance().tightest())
        .ifPresent(trial -> figures.addAll(sides(outcome, trial)));
    figures.add(new Discovery.Figure("instances", Interval.exactly(outcome.counts().total())));
    return figures;
  }

  /** Where the statement does not speak its sides were not measured, and its premises tell why. */
  private static List<Discovery.Figure> sides(Outcome outcome, TrialResult trial) {
    if (trial.right().isEmpty()) {
      return trial.premises().stream().filter(premise -> !Double.isNaN(premise.value().lo()))
          .map(premise -> new Discovery.Figure("premise “" + premise.name() + "”, measured", premise.value())).toList();
    }
    return List.of(
        new Discovery.Figure(outcome.shape().judged() + side(outcome.shape().judged()), trial.left().value()),
        new Discovery.Figure(outcome.shape().bound() + side(outcome.shape().bound()), trial.rightSum()));
  }

  private static String side(String name) {
    return name.equals("left") || name.equals("right") ? " side" : "";
  }
}
