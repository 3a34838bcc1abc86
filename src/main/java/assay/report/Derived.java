package assay.report;

import assay.claim.Format;
import assay.judge.DerivedMutant;
import assay.judge.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a claim's page that tells what became of the changes derived from the claim. */
final class Derived {

  private static final List<String> HEADER = List.of("change", "", "instances", "smallest slack", "why");

  private Derived() {}

  /** The part as HTML; empty unless the run asked for derived mutants. */
  static String of(Outcome outcome) {
    if (outcome.mutants().isEmpty()) return "";
    String rows = outcome.mutants().stream().map(mutant -> row(outcome, mutant)).collect(Collectors.joining());
    return Html.heading("Derived mutants: the claim made stronger, one change at a time")
        + "<table class=\"derived\">" + Html.row("<tr>", "th", HEADER) + rows + "</table>\n" + legend(outcome);
  }

  private static String row(Outcome outcome, DerivedMutant mutant) {
    String slack = mutant.instances() == 0 ? "–" : Format.number(mutant.smallestSlack());
    List<String> cells = List.of(Formula.of(mutant.change()).html(), mutant.fate().toString(),
        Integer.toString(mutant.instances()), slack, Formula.of(why(outcome, mutant)).html());
    return Html.row("<tr>", "td", cells);
  }

  /** Why a change survives, as the claim's author says; a reason given for one that is killed is wrong. */
  static String why(Outcome outcome, DerivedMutant mutant) {
    String reason = outcome.source().remarks().survivors().getOrDefault(mutant.change(), "");
    boolean wrong = !reason.isEmpty() && mutant.fate() == DerivedMutant.Fate.KILLED;
    return wrong ? "killed, against what @Survives says" : reason;
  }

  private static String legend(Outcome outcome) {
    return outcome.mutants().stream().map(DerivedMutant::fate).distinct().sorted()
        .map(fate -> "<b>" + fate + "</b>: " + fate.meaning())
        .collect(Collectors.joining("; ", "<p class=\"legend\">", ".</p>\n"));
  }
}
