package assay.report;

import assay.baseline.Comparison;
import assay.baseline.Finding;
import java.util.List;

/** A claim's run against the accepted one: the state, by which comparison, and the two rows side by side. */
final class Against {

  private Against() {}

  /** The part of the page as HTML. */
  static String of(Finding finding) {
    Comparison comparison = finding.comparison();
    List<List<String>> rows = finding.beside().stream().map(row -> row.stream().map(Xml::escaped).toList()).toList();
    String sentence = "<b>" + comparison.state() + "</b> (" + Xml.escaped(comparison.rung()) + "): "
        + Xml.escaped(comparison.text());
    String table = rows.isEmpty() ? "" : Html.table(List.of("", "accepted", "now"), rows);
    return Html.heading("Against the baseline") + Html.paragraph("", sentence) + table;
  }
}
