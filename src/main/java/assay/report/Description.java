package assay.report;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.judge.Counts;
import assay.judge.Frontier;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim's page as HTML: statement, verdict and why, pictures, counts, premises, and how to run it again. Its style
 * stands in the report's own style sheet, beside that of the opening table.
 */
final class Description {

  private final Finding finding;
  private final Outcome outcome;
  private final Pictures pictures;
  private final StringBuilder page = new StringBuilder();

  private Description(Finding finding, Pictures pictures) {
    this.finding = finding;
    this.outcome = finding.outcome();
    this.pictures = pictures;
  }

  static String of(Finding finding, Pictures pictures) {
    return new Description(finding, pictures).write();
  }

  /** What comes first has the whole width, the rest as many columns as fit. */
  private String write() {
    page.append("<div class=\"assay\">");
    outcome.source().mutantOf().ifPresent(this::mutant);
    paragraph("formula", Formula.of(outcome.statement()).html());
    verdict();
    outcome.source().expected()
        .ifPresent(expected -> paragraph("", "<b>Expected:</b> " + Formula.of(expected.why()).html()));
    shown().ifPresent(sample -> paragraph("", "<b>" + Words.shown(outcome) + ":</b> " + Xml.escaped(sample.parameters())
        + Words.beside(outcome)));
    page.append("<div class=\"parts\">");
    parts();
    return page.append("</div></div>").toString();
  }

  private void parts() {
    pictures.first().forEach(picture -> part(picture.svg().toString()));
    part(shown().map(Description::sides).orElse(""));
    part(frontier());
    part(counts());
    if (!finding.mutant()) {
      List.of(Slack.of(outcome), Growth.of(outcome), Conjectured.of(outcome), Derived.of(outcome), Against.of(finding),
          Runs.of(finding)).forEach(this::part);
    }
    part(shown().map(Description::premises).orElse(""));
    pictures.rest().forEach(picture -> part(picture.svg().toString()));
    part(HowJudged.of(outcome, shown()));
  }

  private void mutant(Outcome.Mutation mutation) {
    paragraph("", "<b>A mutant: wrong on purpose.</b> Changed in " + Xml.escaped(mutation.claim()) + ": "
        + Formula.of(mutation.change()).html()
        + "<br>" + Xml.escaped(Words.fate(outcome, mutation)));
  }

  private void verdict() {
    Verdict verdict = outcome.verdict();
    String style = "verdict " + verdict.kind().toString().replace(' ', '-')
        + (finding.alarmsAsExpected() ? " expected" : "");
    page.append("<div class=\"").append(style).append("\"><b>").append(capital(Words.verdict(finding)))
        .append("</b> — ")
        .append(Words.meaning(finding)).append("<br>").append(Formula.of(verdict.reason()).html()).append("</div>\n");
  }

  private String frontier() {
    List<Frontier> frontiers = outcome.exploration().frontiers();
    if (frontiers.isEmpty()) return "";
    return Html.heading("Where it turns, along each number of the smallest counterexample")
        + Html.table(List.of("number", "nearest value at which it stands", "nearest value at which it is refuted"),
            frontiers.stream().map(Description::turn).toList());
  }

  private static List<String> turn(Frontier frontier) {
    return List.of(Xml.escaped(frontier.axis()), Format.number(frontier.stands()) + " (" + frontier.kind() + ")",
        Format.number(frontier.fails()));
  }

  private String counts() {
    Counts counts = outcome.counts();
    List<List<String>> rows = Arrays.stream(Verdict.Kind.values()).filter(kind -> counts.of(kind) > 0)
        .map(kind -> List.of(
            kind.toString(), Integer.toString(counts.of(kind)), Words.percent(counts.of(kind), counts.total())))
        .toList();
    return Html.heading(counts.total() + (counts.total() == 1 ? " instance" : " instances"))
        + Html.table(List.of("verdict", "instances", "share"), rows);
  }

  private static String sides(Outcome.Sample sample) {
    List<Term.Measured> besides = sample.shown().besides();
    if (besides.isEmpty()) return "";
    return Html.heading("Its sides, as measured in that instance")
        + Html.table(List.of("quantity", "measured"), besides.stream().map(Description::side).toList());
  }

  private static List<String> side(Term.Measured side) {
    return List.of(Formula.of(side.name()).html(), Values.text(side.value()));
  }

  private static String premises(Outcome.Sample sample) {
    Optional<TrialResult> evidence = sample.instance().tightest();
    if (evidence.isEmpty() || evidence.get().premises().isEmpty()) return "";
    return Html.heading("Premises, as measured in that instance")
        + Html.table(List.of("premise", "measured", ""), evidence.get().premises().stream().map(Description::premise)
            .toList());
  }

  private static List<String> premise(Premise.Measured premise) {
    return List.of(Formula.of(premise.name()).html(), Values.text(premise.value()), truth(premise.truth()));
  }

  private static String truth(Truth truth) {
    return switch (truth) {
      case CERTIFIED -> "holds";
      case REFUTED -> "<b>violated</b>";
      case UNKNOWN -> "open";
    };
  }

  /** The instance that the page shows. */
  private Optional<Outcome.Sample> shown() {
    return outcome.counterexample().or(outcome::tightest);
  }

  /** What is not to be torn apart between two columns. */
  private void part(String html) {
    if (!html.isEmpty()) page.append("<section>").append(html).append("</section>\n");
  }

  private void paragraph(String style, String html) {
    page.append(Html.paragraph(style, html));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
