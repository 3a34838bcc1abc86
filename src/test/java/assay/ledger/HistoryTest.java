package assay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final Cell OTHER = new Cell("GF-A1", "SetUp", "zero");

  @TempDir
  Path ledgers;

  private void ran(String run, Cell cell, Verdict.Kind verdict) {
    History.table(ledgers.resolve(run)).append(Rows.row(cell, verdict, 10).cells());
  }

  private List<Verdict.Kind> verdicts(Cell cell) {
    return History.before(ledgers.resolve("2026-11-03")).runs().getOrDefault(cell, List.of()).stream()
        .map(Past::verdict).toList();
  }

  @Test
  void earlierRunsAreReadTheOldestFirst() {
    ran("2026-11-02", Rows.CELL, Verdict.Kind.REFUTED);
    ran("2026-11-01", Rows.CELL, Verdict.Kind.SUPPORTED);
    ran("2026-11-03", Rows.CELL, Verdict.Kind.VACUOUS);
    ran("2026-11-02", OTHER, Verdict.Kind.SUPPORTED);
    assertEquals(List.of(Verdict.Kind.SUPPORTED, Verdict.Kind.REFUTED), verdicts(Rows.CELL));
    assertEquals(1, verdicts(OTHER).size());
  }

  @Test
  void whatAKilledRunToreIsPassedOver() throws IOException {
    ran("2026-11-01", Rows.CELL, Verdict.Kind.SUPPORTED);
    Files.writeString(History.table(ledgers.resolve("2026-11-01")).path(), "GF-E1\tMainTheorem\tlossRea",
        StandardOpenOption.APPEND);
    Files.createDirectories(ledgers.resolve("2026-11-02"));
    assertEquals(List.of(Verdict.Kind.SUPPORTED), verdicts(Rows.CELL));
  }

  /** Rows are of seed 7 unless they say otherwise: the same seed again is no other chance. */
  @Test
  void runsWithOtherSeedsAreCounted() {
    History.table(ledgers.resolve("2026-11-01")).append(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10).cells());
    History.table(ledgers.resolve("2026-11-02")).append(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10).cells());
    History history = History.before(ledgers.resolve("2026-11-03"));
    long seed = history.runs().get(Rows.CELL).getFirst().seed();
    assertEquals(0, history.before(Rows.CELL, seed));
    assertEquals(1, history.before(Rows.CELL, seed + 1));
    assertEquals(0, history.before(OTHER, seed + 1));
  }

  @Test
  void withoutALedgerOnDiskThereIsNone() {
    assertEquals(List.of(), History.none().of(Rows.CELL));
  }
}
