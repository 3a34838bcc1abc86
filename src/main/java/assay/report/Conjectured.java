package assay.report;

import assay.claim.Format;
import assay.judge.Conjecture;
import assay.judge.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a claim's page that tells what became of the sharper bounds that its author conjectures. */
final class Conjectured {

  private static final List<String> HEADER = List.of("sharper bound", "verdict", "instances", "median of left/right");

  private Conjectured() {}

  /** The part as HTML; empty if the claim names none. */
  static String of(Outcome outcome) {
    if (outcome.conjectures().isEmpty()) return "";
    String rows = outcome.conjectures().stream().map(Conjectured::row).collect(Collectors.joining());
    return Html.heading("Conjectured: sharper bounds, judged by the same trials")
        + "<table class=\"derived\">" + Html.row("<tr>", "th", HEADER) + rows + "</table>\n"
        + outcome.conjectures().stream().map(Conjectured::reason).collect(Collectors.joining());
  }

  private static String row(Conjecture each) {
    String median = each.tightness().isEmpty() ? "–" : Format.number(each.medianTightness());
    return Html.row("<tr>", "td", List.of(Formula.of(each.change()).html(), each.verdict().kind().toString(),
        Integer.toString(each.counts().total()), median));
  }

  private static String reason(Conjecture each) {
    return Html.paragraph("legend",
        Formula.of(each.change()).html() + ": " + Formula.of(each.verdict().reason()).html());
  }
}
