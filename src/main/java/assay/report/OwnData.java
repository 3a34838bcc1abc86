package assay.report;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.claim.Format;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.data.NamedData;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import assay.ledger.Places;
import assay.stats.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page on the samples that {@code -Ddata} names: whether the theory says anything about them, claim by claim what
 * it says and how far the samples are from its regime, and all that was measured on the way. Rewritten after each claim
 * into a file beside the results, from where the report takes it.
 */
public final class OwnData implements FindingListener {

  private static final String FILE = "own-data.html";

  /** How many of the measured quantities stand beside the answer. */
  private static final int FIRST = 3;

  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void found(Finding finding) {
    boolean about = finding.outcome().source().paper().equals(NamedData.PAPER) && !finding.mutant();
    if (!about || !NamedData.named()) return;
    findings.add(finding);
    write(page(NamedData.current().data().title(), NamedData.current().said(), findings));
  }

  private static void write(String page) {
    try {
      Path results = Files.createDirectories(Places.current().results());
      Files.writeString(results.resolve(FILE), page);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write the page on your data (" + failure.getMessage() + ")", failure);
    }
  }

  /** The page of the last run that was about somebody's samples. */
  static Optional<String> of(Path results) throws IOException {
    Path page = results.resolve(FILE);
    return Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
  }

  /**
   * @param data in one line
   * @param said about it, a sentence each
   */
  static String page(String data, List<String> said, List<Finding> findings) {
    List<Finding> ordered = findings.stream().sorted(Comparator.comparing((Finding each) -> !mayBeSilent(each))
        .thenComparing(each -> each.outcome().id())).toList();
    String header = Html.paragraph("formula", Xml.escaped(data))
        + Html.paragraph("", Xml.escaped(String.join(" ", said)));
    return "<div class=\"assay\">" + answer(ordered) + header + table(ordered) + "<div class=\"parts\">"
        + ordered.stream().map(OwnData::part).collect(Collectors.joining()) + "</div></div>";
  }

  /** A claim that might say nothing: it has premises, or a bound that any learner attains. */
  private static boolean mayBeSilent(Finding finding) {
    return claim(finding).map(sample -> !sample.instance().claim().premises().isEmpty()
        || sample.instance().claim().trivialBound().isPresent()).orElse(true);
  }

  private static boolean speaks(Finding finding) {
    return switch (finding.outcome().verdict()) {
      case Verdict.Vacuous v -> false;
      case Verdict.OutOfRegime o -> false;
      case Verdict.HarnessError e -> false;
      default -> true;
    };
  }

  private static String answer(List<Finding> findings) {
    List<Finding> theorems = findings.stream().filter(OwnData::mayBeSilent).toList();
    List<Finding> speaking = theorems.stream().filter(OwnData::speaks).toList();
    boolean none = speaking.isEmpty();
    return "<div class=\"answer" + (none ? " silent" : "") + "\"><b>Does the theory say anything about this data? "
        + (none ? "No." : "Yes.") + "</b><br>" + (none ? "None" : speaking.size()) + " of the " + theorems.size()
        + " theorems that could be empty here " + (speaking.size() > 1 ? "speak." : "speaks.")
        + speaking.stream().map(OwnData::what).collect(Collectors.joining()) + "</div>\n";
  }

  /** What a theorem says, and the first of what was measured beside it. */
  private static String what(Finding finding) {
    String beside = claim(finding).map(sample -> sample.shown().besides().stream().limit(FIRST)
        .map(each -> each.name() + ": " + Values.text(each.value())).collect(Collectors.joining("; "))).orElse("");
    return "<br><b>" + Formula.of(finding.outcome().source().theorem()).html() + ".</b> "
        + Formula.of(words(finding)).html() + (beside.isEmpty() ? "" : "<br>" + Formula.of(beside + ".").html());
  }

  private static String table(List<Finding> findings) {
    return Html.table(List.of("claim", "verdict", "in words", "how far from the regime"),
        findings.stream().map(each -> List.of("<b>" + Xml.escaped(each.outcome().id()) + "</b> "
            + Formula.of(each.outcome().statement()).html(), chip(each.outcome().verdict().kind().toString()),
            Formula.of(words(each)).html(), Formula.of(distance(each)).html())).toList())
        .replace("<table>", "<table class=\"claims\">");
  }

  private static String chip(String kind) {
    return "<span class=\"chip " + kind + "\">" + kind + "</span>";
  }

  private static Optional<Outcome.Sample> claim(Finding finding) {
    return finding.outcome().counterexample().or(finding.outcome()::tightest);
  }

  private static Optional<TrialResult> measured(Finding finding) {
    return claim(finding).flatMap(sample -> sample.instance().tightest());
  }

  static String words(Finding finding) {
    return switch (finding.outcome().verdict()) {
      case Verdict.Supported s -> "Holds: " + sides(finding);
      case Verdict.Refuted r -> "Fails: " + sides(finding);
      case Verdict.Inconclusive i -> "Undecided: " + sides(finding);
      case Verdict.Vacuous v -> "Says nothing: the bound is " + bound(finding) + ", no better than " + trivial(finding)
          + ".";
      case Verdict.OutOfRegime o -> "Does not apply: a premise is violated.";
      case Verdict.HarnessError e -> "The check broke: " + e.reason();
    };
  }

  private static String sides(Finding finding) {
    return measured(finding).map(trial -> trial.left().name() + " is " + Values.text(trial.left().value())
        + ", the bound " + bound(finding) + (trivial(finding).isEmpty() ? "" : ", without learning " + trivial(finding))
        + ".").orElse("");
  }

  private static Interval total(TrialResult trial) {
    return trial.right().stream().map(Term.Measured::value).reduce(Interval.ZERO, Interval::plus);
  }

  private static String bound(Finding finding) {
    return measured(finding).map(trial -> Values.text(total(trial))).orElse("unknown");
  }

  private static String trivial(Finding finding) {
    return claim(finding).map(sample -> sample.instance().claim()).filter(claim -> claim.trivialBound().isPresent())
        .map(claim -> claim.trivialName() + " = " + Format.number(claim.trivialBound().getAsDouble())).orElse("");
  }

  static String distance(Finding finding) {
    if (finding.outcome().verdict() instanceof Verdict.Vacuous) {
      double trivial = claim(finding).orElseThrow().instance().claim().trivialBound().orElse(1);
      return measured(finding).map(trial -> "the bound is " + Format.number(total(trial).lo() / trivial)
          + " times what is trivial").orElse("");
    }
    List<Premise.Measured> violated = measured(finding).map(TrialResult::premises).orElse(List.of()).stream()
        .filter(premise -> premise.truth() != Truth.CERTIFIED).toList();
    return violated.isEmpty()
        ? "within"
        : violated.stream()
            .map(premise -> premise.name() + " is required, it is " + Values.text(premise.value()))
            .collect(Collectors.joining("; "));
  }

  private static String part(Finding finding) {
    Optional<Outcome.Sample> sample = claim(finding);
    List<List<String>> rows = new ArrayList<>();
    sample.ifPresent(shown -> shown.shown().besides().forEach(each -> rows.add(row(each))));
    measured(finding).ifPresent(trial -> trial.right().forEach(each -> rows.add(row(each))));
    String pictures = Pictures.of(finding).all().stream().map(drawn -> drawn.svg().toString())
        .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "<section>" + Html.heading(Formula.of(finding.outcome().source().theorem() + " · "
            + finding.outcome().source().title()).html()) + Html.table(List.of("quantity", "measured"), rows)
            + "</section>\n<section>" + pictures + "</section>\n";
  }

  private static List<String> row(Term.Measured term) {
    return List.of(Formula.of(term.name()).html(), Values.text(term.value()));
  }
}
