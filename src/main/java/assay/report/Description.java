package assay.report;

import assay.baseline.Finding;
import assay.claim.Claim;
import assay.claim.Format;
import assay.claim.Premise;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.judge.Counts;
import assay.judge.ErrorBudget;
import assay.judge.Exploration;
import assay.judge.Frontier;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import java.util.ArrayList;
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
    shown().ifPresent(sample -> paragraph("", "<b>" + Words.shown(outcome) + ":</b> " + Xml.escaped(sample.parameters())
        + Words.beside(outcome)));
    page.append("<div class=\"parts\">");
    parts();
    return page.append("</div></div>").toString();
  }

  private void parts() {
    pictures.first().forEach(picture -> part(picture.svg().toString()));
    part(frontier());
    part(counts());
    if (!finding.mutant()) {
      List.of(Slack.of(outcome), Derived.of(outcome), Against.of(finding), Runs.of(finding)).forEach(this::part);
    }
    part(shown().map(Description::premises).orElse(""));
    pictures.rest().forEach(picture -> part(picture.svg().toString()));
    part(settings());
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

  private String settings() {
    Outcome.Settings settings = outcome.settings();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("constants", constants()));
    shown().ifPresent(sample -> ofInstance(sample, rows));
    rows.add(List.of("error budget", budget(settings)));
    if (settings.run() > 1) rows.add(List.of("runs", Words.runs(settings)));
    searched(rows);
    rows.add(List.of("effort",
        Xml.escaped(settings.effort() + ", " + settings.tries() + " instances planned, "
            + Format.number(settings.seconds()) + " s")));
    rows.add(List.of("seed", Long.toString(settings.seed())));
    rows.add(List.of("digest", String.format("%016x", outcome.digest())));
    rows.add(List.of("run again", "<code>" + Xml.escaped(settings.rerun()) + "</code>"));
    return Html.heading("How it was judged") + Html.table(List.of(), rows);
  }

  private String constants() {
    String name = outcome.source().constants().name().toLowerCase(Locale.ROOT);
    return "<span class=\"badge " + name + "\">" + Words.trust(outcome.source().constants()) + "</span>";
  }

  private static void ofInstance(Outcome.Sample sample, List<List<String>> rows) {
    Claim claim = sample.instance().claim();
    rows.add(List.of("rounding", "the sides are compared up to " + claim.rounding()));
    claim.suppositions().forEach(
        supposition -> rows.add(List.of("rests on", Xml.escaped(supposition) + ", which is not checked")));
    if (sample.instance().counts().total() > 1) rows.add(List.of("trials", Words.trials(sample)));
  }

  private static String budget(Outcome.Settings settings) {
    return Format.number(settings.alpha()) + " per instance, " + Format.number(ErrorBudget.current().perClaim())
        + " for this claim with search and second look: the probability of a false verdict, all random intervals "
        + "included";
  }

  private void searched(List<List<String>> rows) {
    Exploration exploration = outcome.exploration();
    if (exploration.probes() > 0) {
      rows.add(List.of("search", exploration.probes()
          + " further instances, climbing towards the bound from the tightest one"));
    }
    if (exploration.steps() > 0) {
      rows.add(List.of("shrinking", exploration.steps() + " variations of the counterexample judged"));
    }
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
