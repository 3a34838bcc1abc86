package assay.report;

import assay.claim.Format;
import assay.claim.Premise;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.judge.Counts;
import assay.judge.ErrorBudget;
import assay.judge.Frontier;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import assay.ledger.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim's page as HTML: statement, verdict and why, pictures, counts, premises, and how to run it again. Its style stands in
 * the report's own style sheet, beside that of the opening table.
 */
final class Description {

  private final Outcome outcome;
  private final Pictures pictures;
  private final StringBuilder page = new StringBuilder();

  private Description(Outcome outcome, Pictures pictures) {
    this.outcome = outcome;
    this.pictures = pictures;
  }

  static String of(Outcome outcome, Pictures pictures) {
    return new Description(outcome, pictures).write();
  }

  private String write() {
    page.append("<div class=\"assay\"").append(facts()).append(">");
    outcome.source().mutantOf().ifPresent(this::mutant);
    paragraph("formula", Formula.of(outcome.statement()).html());
    verdict();
    shown().ifPresent(sample -> paragraph("", "<b>" + Words.shown(outcome) + ":</b> " + Xml.escaped(sample.parameters()) + Words.beside(outcome)));
    pictures.first().forEach(picture -> page.append(picture.svg()));
    frontier();
    counts();
    if (outcome.source().mutantOf().isEmpty()) page.append(Slack.of(outcome)).append(Derived.of(outcome));
    if (outcome.source().mutantOf().isEmpty()) page.append(Against.of(outcome)).append(Runs.of(outcome));
    shown().ifPresent(this::premises);
    pictures.rest().forEach(picture -> page.append(picture.svg()));
    settings();
    return page.append("</div>").toString();
  }

  /** What the opening table reads off the page. */
  private String facts() {
    return fact("verdict", outcome.verdict().kind().toString())
        + fact("instances", outcome.counts().toString())
        + fact("vacuous", Words.percent(outcome.counts().of(Verdict.Kind.VACUOUS), outcome.counts().total()))
        + fact("few", Words.few(outcome))
        + fact("tightness", outcome.tightness().isEmpty() ? "" : Format.number(outcome.medianTightness()))
        + fact("change", Against.state(outcome))
        + fact("expected", Words.asExpected(outcome) ? "yes" : "")
        + fact("heading", Formula.of(outcome.source().theorem()).html())
        + fact("when", Ledger.current().run())
        + fact("constants", outcome.source().constants().name().toLowerCase(Locale.ROOT))
        + fact("run", "effort " + outcome.settings().effort() + ", seed " + outcome.settings().seed());
  }

  private static String fact(String name, String value) {
    return " data-" + name + "=\"" + Xml.escaped(value) + "\"";
  }

  private void mutant(Outcome.Mutation mutation) {
    paragraph("", "<b>A mutant: wrong on purpose.</b> Changed in " + Xml.escaped(mutation.claim()) + ": " + Formula.of(mutation.change()).html()
        + "<br>" + Xml.escaped(Words.fate(outcome, mutation)));
  }

  private void verdict() {
    Verdict verdict = outcome.verdict();
    String kind = verdict.kind().toString();
    page.append("<div class=\"verdict ").append(kind.replace(' ', '-')).append(Words.asExpected(outcome) ? " expected" : "").append("\"><b>").append(capital(Words.verdict(outcome))).append("</b> — ")
        .append(Words.meaning(outcome)).append("<br>").append(Formula.of(verdict.reason()).html()).append("</div>\n");
  }

  private void frontier() {
    List<Frontier> frontiers = outcome.exploration().frontiers();
    if (frontiers.isEmpty()) return;
    heading("Where it turns, along each number of the smallest counterexample");
    table(List.of("number", "nearest value at which it stands", "nearest value at which it is refuted"), frontiers.stream().map(Description::turn).toList());
  }

  private static List<String> turn(Frontier frontier) {
    return List.of(Xml.escaped(frontier.axis()), Format.number(frontier.stands()) + " (" + frontier.kind() + ")", Format.number(frontier.fails()));
  }

  private void counts() {
    Counts counts = outcome.counts();
    heading(counts.total() + (counts.total() == 1 ? " instance" : " instances"));
    List<List<String>> rows = Arrays.stream(Verdict.Kind.values()).filter(kind -> counts.of(kind) > 0)
        .map(kind -> List.of(kind.toString(), Integer.toString(counts.of(kind)), Words.percent(counts.of(kind), counts.total()))).toList();
    table(List.of("verdict", "instances", "share"), rows);
  }

  private void premises(Outcome.Sample sample) {
    Optional<TrialResult> evidence = sample.instance().tightest();
    if (evidence.isEmpty() || evidence.get().premises().isEmpty()) return;
    heading("Premises, as measured in that instance");
    table(List.of("premise", "measured", ""), evidence.get().premises().stream().map(Description::premise).toList());
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

  private void settings() {
    Outcome.Settings settings = outcome.settings();
    heading("How it was judged");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("constants", "<span class=\"badge " + outcome.source().constants().name().toLowerCase(Locale.ROOT) + "\">" + Words.trust(outcome.source().constants()) + "</span>"));
    shown().ifPresent(sample -> rows.add(List.of("rounding", "the sides are compared up to " + sample.instance().claim().rounding())));
    shown().ifPresent(sample -> sample.instance().claim().suppositions().forEach(supposition -> rows.add(List.of("rests on", Xml.escaped(supposition) + ", which is not checked"))));
    shown().filter(sample -> sample.instance().counts().total() > 1).ifPresent(sample -> rows.add(List.of("trials", Words.trials(sample))));
    rows.add(List.of("error budget", Format.number(settings.alpha()) + " per instance, " + Format.number(ErrorBudget.current().perClaim()) + " for this claim with search and second look: the probability of a false verdict, all random intervals included"));
    if (settings.run() > 1) rows.add(List.of("runs", Words.runs(settings)));
    if (outcome.exploration().probes() > 0) rows.add(List.of("search", outcome.exploration().probes() + " further instances, climbing towards the bound from the tightest one"));
    if (outcome.exploration().steps() > 0) rows.add(List.of("shrinking", outcome.exploration().steps() + " variations of the counterexample judged"));
    rows.add(List.of("effort", Xml.escaped(settings.effort() + ", " + settings.tries() + " instances planned, " + Format.number(settings.seconds()) + " s")));
    rows.add(List.of("seed", Long.toString(settings.seed())));
    rows.add(List.of("digest", String.format("%016x", outcome.digest())));
    rows.add(List.of("run again", "<code>" + Xml.escaped(settings.rerun()) + "</code>"));
    table(List.of(), rows);
  }

  /** The instance that the page shows. */
  private Optional<Outcome.Sample> shown() {
    return outcome.counterexample().or(outcome::tightest);
  }

  private void heading(String html) {
    page.append(Html.heading(html));
  }

  private void paragraph(String style, String html) {
    page.append(Html.paragraph(style, html));
  }

  private void table(List<String> header, List<List<String>> rows) {
    page.append(Html.table(header, rows));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
