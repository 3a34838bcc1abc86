package assay.baseline;

import assay.judge.Outcome;
import assay.judge.OutcomeListener;
import assay.ledger.Cell;
import assay.ledger.History;
import assay.ledger.Ledger;
import assay.ledger.Row;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what a run found beside what was accepted: each claim's row to the directory that {@code -Dassay.received=} names
 * and to the run's own one, for its history, and how it compares to {@code comparison.tsv} with the run's evidence. Says on
 * the console what is not as expected. Does nothing where no such directory is named.
 */
public final class Received implements OutcomeListener {

  static final List<String> COLUMNS = List.of("claim", "class", "method", "state", "rung", "breaks", "text");

  /** The table of comparisons among a run's evidence. */
  static Table comparisons(Path evidence) {
    return new Table(evidence.resolve("comparison.tsv"), COLUMNS);
  }

  @Override
  public void judged(Outcome outcome) {
    String directory = System.getProperty("assay.received", "");
    if (directory.isBlank() || outcome.source().mutantOf().isPresent()) return;
    Ledger ledger = Ledger.current();
    Comparison comparison = Baseline.current().compare(outcome);
    Row row = Row.of(outcome, ledger.points(Cell.of(outcome)), ledger.run());
    new Tables(Path.of(directory)).put(row);
    ledger.directory().ifPresent(run -> History.table(run).append(row.cells()));
    comparisons(Path.of(System.getProperty("assay.evidence", "target/assay"))).append(row(Cell.of(outcome), comparison));
    if (comparison.state() == Comparison.State.CHANGED || comparison.state() == Comparison.State.INCONCLUSIVE || comparison.rung().equals(Ladder.SECOND)) say(comparison);
  }

  private static void say(Comparison comparison) {
    System.out.println("   ↳ " + comparison.state() + " against the baseline (" + comparison.rung() + "): " + comparison.text());
  }

  private static List<String> row(Cell cell, Comparison comparison) {
    return List.of(cell.claim(), cell.className(), cell.method(), comparison.state().toString(), comparison.rung(), Boolean.toString(comparison.breaks()), comparison.text());
  }
}
