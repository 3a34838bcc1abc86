package assay.report;

import assay.judge.Outcome;
import assay.baseline.Baseline;
import assay.baseline.Comparison;
import java.util.List;

/** A claim's run against the accepted one: the state, by which comparison, and the two rows side by side. */
final class Against {

  private Against() {}

  /** What the opening table shows; empty for a mutant, which has no baseline. */
  static String state(Outcome outcome) {
    return outcome.source().mutantOf().isPresent() ? "" : Baseline.current().compare(outcome).state().toString();
  }

  static String of(Outcome outcome) {
    Comparison comparison = Baseline.current().compare(outcome);
    List<List<String>> rows = Baseline.current().beside(outcome).stream().map(row -> row.stream().map(Xml::escaped).toList()).toList();
    String sentence = "<p><b>" + comparison.state() + "</b> (" + Xml.escaped(comparison.rung()) + "): " + Xml.escaped(comparison.text()) + "</p>\n";
    return Html.heading("Against the baseline") + sentence + (rows.isEmpty() ? "" : Html.table(List.of("", "accepted", "now"), rows));
  }
}
