package assay.report;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.judge.DerivedMutant;
import assay.judge.Outcome;
import assay.ledger.Places;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of the changes that were derived from each claim, for machines: a row per claim and change in
 * {@code derived-mutants.tsv}, among the run's evidence ({@link Places#evidence()}).
 * The slack is the smallest r⁻ − l⁺ of the changed claim in any trial.
 */
public final class DerivedMutantTable implements FindingListener {

  static final List<String> COLUMNS = List.of("id", "class", "method", "mutant", "fate", "instances", "smallest_slack",
      "why");

  private final Table table;

  /** Writes where the run's evidence goes. */
  public DerivedMutantTable() {
    this(Places.current().evidence());
  }

  DerivedMutantTable(Path directory) {
    table = in(directory);
  }

  static Table in(Path directory) {
    return new Table(directory.resolve("derived-mutants.tsv"), COLUMNS);
  }

  /**
   * Adds the claim's rows; none unless the run asked for derived mutants.
   *
   * @throws java.io.UncheckedIOException if they cannot be written
   */
  @Override
  public void found(Finding finding) {
    Outcome outcome = finding.outcome();
    outcome.mutants().forEach(mutant -> table.append(row(outcome, mutant)));
  }

  private static List<String> row(Outcome outcome, DerivedMutant mutant) {
    String slack = mutant.instances() == 0 ? "" : Double.toString(mutant.smallestSlack());
    return List.of(outcome.id(), outcome.source().className(), outcome.source().method(), mutant.change(),
        mutant.fate().toString(), Integer.toString(mutant.instances()), slack, Derived.why(outcome, mutant));
  }
}
