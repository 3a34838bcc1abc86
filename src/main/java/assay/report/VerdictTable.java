package assay.report;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.claim.Verdict;
import assay.judge.Counts;
import assay.judge.Outcome;
import assay.ledger.Places;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The summary for machines: a row per claim in {@code verdicts.tsv} and a row per mutant in {@code mutants.tsv}, each
 * written as soon as the claim is judged, and {@code tally.txt} with the sentence that ends a run. They stand among
 * the run's evidence ({@link Places#evidence()}).
 */
public final class VerdictTable implements FindingListener {

  static final List<String> VERDICTS = List.of(
      "id", "class", "method", "verdict", "supported", "refuted", "inconclusive", "vacuous", "out_of_regime", "error",
      "median_tightness", "seconds", "digest", "constants");

  static final List<String> MUTANTS = List.of(
      "id", "change", "of", "fate", "verdict", "instances_until_killed", "class", "method", "seconds", "digest");

  private final Table verdicts;
  private final Table mutants;
  private final Tally tally;
  private int run = 1;

  /** Writes where the run's evidence goes. */
  public VerdictTable() {
    this(Places.current().evidence());
  }

  VerdictTable(Path directory) {
    verdicts = new Table(directory.resolve("verdicts.tsv"), VERDICTS);
    mutants = new Table(directory.resolve("mutants.tsv"), MUTANTS);
    tally = new Tally(directory.resolve("tally.txt"), verdicts, mutants, DerivedMutantTable.in(directory), () -> run);
  }

  /**
   * Adds the claim's row.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  @Override
  public void found(Finding finding) {
    Outcome outcome = finding.outcome();
    run = Math.max(run, outcome.settings().run());
    outcome.source().mutantOf().ifPresentOrElse(
        mutation -> mutants.append(mutantRow(outcome, mutation)), () -> verdicts.append(claimRow(outcome)));
    tally.write();
  }

  private static List<String> claimRow(Outcome outcome) {
    Counts counts = outcome.counts();
    return List.of(
        outcome.id(), outcome.source().className(), outcome.source().method(), outcome.verdict().kind().toString(),
        count(counts, Verdict.Kind.SUPPORTED), count(counts, Verdict.Kind.REFUTED),
        count(counts, Verdict.Kind.INCONCLUSIVE),
        count(counts, Verdict.Kind.VACUOUS), count(counts, Verdict.Kind.OUT_OF_REGIME),
        count(counts, Verdict.Kind.ERROR),
        Double.toString(outcome.medianTightness()), seconds(outcome), digest(outcome),
        outcome.source().constants().name().toLowerCase(Locale.ROOT));
  }

  private static List<String> mutantRow(Outcome outcome, Outcome.Mutation mutation) {
    return List.of(
        outcome.id(), mutation.change(), mutation.claim(), Tally.fate(outcome), outcome.verdict().kind().toString(),
        outcome.killed() ? Integer.toString(outcome.counts().total()) : "",
        outcome.source().className(), outcome.source().method(), seconds(outcome), digest(outcome));
  }

  private static String count(Counts counts, Verdict.Kind kind) {
    return Integer.toString(counts.of(kind));
  }

  private static String seconds(Outcome outcome) {
    return String.format(Locale.ROOT, "%.3f", outcome.settings().seconds());
  }

  private static String digest(Outcome outcome) {
    return String.format("%016x", outcome.digest());
  }
}
