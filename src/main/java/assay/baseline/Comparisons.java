package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The table {@code comparison.tsv} among a run's evidence: how each claim compares with what was accepted. The tests
 * write it, and what follows them reads it.
 *
 * @param path the file
 */
record Comparisons(Path path) {

  private static final List<String> COLUMNS = List.of("claim", "class", "method", "state", "rung", "breaks", "text");

  /** A claim and how it compares. */
  record Compared(Cell cell, Comparison comparison) {}

  static Comparisons in(Path evidence) {
    return new Comparisons(evidence.resolve("comparison.tsv"));
  }

  /**
   * @throws java.io.UncheckedIOException if the table cannot be written
   */
  void add(Finding finding) {
    add(finding.cell(), finding.comparison());
  }

  void add(Cell cell, Comparison comparison) {
    new Table(path, COLUMNS).append(List.of(
        cell.claim(), cell.className(), cell.method(), comparison.state().toString(), comparison.rung(),
        Boolean.toString(comparison.breaks()), comparison.text()));
  }

  /** What was added, in that order. */
  List<Compared> all() {
    return Table.read(path).stream().map(Comparisons::compared).toList();
  }

  private static Compared compared(Map<String, String> row) {
    Cell cell = new Cell(of(row, "claim"), of(row, "class"), of(row, "method"));
    boolean breaks = Boolean.parseBoolean(of(row, "breaks"));
    return new Compared(cell, new Comparison(state(of(row, "state")), of(row, "rung"), of(row, "text"), breaks));
  }

  private static String of(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Comparison.State state(String text) {
    return Arrays.stream(Comparison.State.values()).filter(state -> state.toString().equals(text)).findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "state = " + text + ": must be one of " + Arrays.toString(Comparison.State.values())));
  }
}
