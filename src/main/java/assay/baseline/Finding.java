package assay.baseline;

import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.ledger.Past;
import assay.ledger.Point;
import assay.ledger.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A claim after a run, and how it stands to what was accepted: put together once, after the second look if there was
 * one, and handed to the test's result, the history, the received baseline, the console and the report. A mutant has no
 * baseline.
 *
 * @param outcome the verdict and the evidence behind it
 * @param row what goes to the run's history, and to the baseline should it be accepted
 * @param points the instances of this run
 * @param accepted the row of the baseline; empty for a new claim
 * @param comparison with that row
 * @param wished whether this run accepts whatever the verdict is
 * @param earlier what earlier runs found, the oldest first
 */
public record Finding(
    Outcome outcome, Row row, List<Point> points, Optional<Row> accepted, Comparison comparison, boolean wished,
    List<Past> earlier) {

  /** The first column that may differ from run to run. */
  private static final int EXPECTED = Row.COLUMNS.indexOf("expected");

  /** The method that states the claim. */
  public Cell cell() {
    return row.cell();
  }

  public boolean mutant() {
    return outcome.source().mutantOf().isPresent();
  }

  /** What the verdict is expected to be, by the claim itself or by the baseline; empty if the claim is new. */
  public Optional<Verdict.Kind> expected() {
    return outcome.source().expected().map(Outcome.Expected::verdict).or(() -> accepted.map(Row::expected));
  }

  /**
   * Whether the verdict is one that would alarm, and is expected: the statement is known to be false or
   * empty.
   */
  public boolean alarmsAsExpected() {
    Verdict.Kind kind = outcome.verdict().kind();
    boolean alarms = kind == Verdict.Kind.REFUTED || kind == Verdict.Kind.VACUOUS;
    return alarms && !mutant() && expected().filter(kind::equals).isPresent();
  }

  /**
   * A mutant must be killed, and a claim that expects a verdict of its own must get it; any other must be as the
   * baseline expects it, and must not fail if it is new there.
   */
  public boolean passes() {
    boolean alone = mutant() || outcome.source().expected().isPresent();
    if (alone && !outcome.acceptable()) return false;
    return wished || (accepted.isPresent() ? !comparison.breaks() : outcome.acceptable());
  }

  /** The accepted row beside what this run found: column, accepted, now; empty if the claim is new. */
  public List<List<String>> beside() {
    return accepted.map(Row::cells)
        .map(before -> IntStream.range(EXPECTED, Row.COLUMNS.size()).mapToObj(i -> beside(before, i)).toList())
        .orElse(List.of());
  }

  /** What a run expects is not its own. */
  private List<String> beside(List<String> before, int column) {
    String now = column == EXPECTED ? "" : row.cells().get(column);
    return List.of(Row.COLUMNS.get(column).replace('_', ' '), before.get(column), now);
  }

  /** The last runs of the claim, the oldest first, this one last. */
  public List<Past> runs(int most) {
    List<Past> before = earlier.subList(Math.max(0, earlier.size() - most + 1), earlier.size());
    return IntStream.rangeClosed(0, before.size()).mapToObj(i -> i < before.size() ? before.get(i) : Past.of(row))
        .toList();
  }

  Finding with(Comparison decided) {
    return new Finding(outcome, row, points, accepted, decided, wished, earlier);
  }
}
