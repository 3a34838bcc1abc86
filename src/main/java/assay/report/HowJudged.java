package assay.report;

import assay.claim.Claim;
import assay.claim.Format;
import assay.judge.ErrorBudget;
import assay.judge.Exploration;
import assay.judge.Further;
import assay.judge.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a claim's page that says how the verdict came about: constants, budget, effort, seed, and how to repeat
 * it.
 */
record HowJudged(Outcome outcome, Optional<Outcome.Sample> shown) {

  /**
   * @param shown the instance that the page shows
   */
  static String of(Outcome outcome, Optional<Outcome.Sample> shown) {
    return new HowJudged(outcome, shown).table();
  }

  private String table() {
    Outcome.Settings settings = outcome.settings();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("constants", constants()));
    if (!outcome.source().remarks().rests().isEmpty()) rows.add(List.of("its proof uses", proof()));
    shown.ifPresent(sample -> ofInstance(sample, rows));
    rows.add(List.of("error budget", budget(settings)));
    if (settings.run() > 1) rows.add(List.of("runs", Words.runs(settings)));
    searched(rows);
    outcome.exploration().further().map(Further::sentence).filter(seen -> !seen.isEmpty())
        .ifPresent(seen -> rows.add(List.of("beyond standard effort", Xml.escaped(seen))));
    rows.add(List.of("effort",
        Xml.escaped(settings.effort() + ", " + settings.tries() + " instances planned, "
            + Format.number(settings.seconds()) + " s of processor time")));
    rows.add(List.of("seed", Long.toString(settings.seed())));
    rows.add(List.of("digest", String.format("%016x", outcome.digest())));
    rows.add(List.of("run again", "<code>" + Xml.escaped(settings.rerun()) + "</code>"));
    return Html.heading("How it was judged") + Html.table(List.of(), rows);
  }

  private String constants() {
    String name = outcome.source().constants().name().toLowerCase(Locale.ROOT);
    return "<span class=\"badge " + name + "\">" + Words.trust(outcome.source().constants()) + "</span>";
  }

  private String proof() {
    return Xml.escaped(String.join(", ", outcome.source().remarks().rests()));
  }

  private static void ofInstance(Outcome.Sample sample, List<List<String>> rows) {
    Claim claim = sample.instance().claim();
    boolean rounded = claim.rounding().relative() > 0;
    if (rounded) rows.add(List.of("rounding", "the sides are compared up to " + claim.rounding()));
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
}
