package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.Shell;
import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Ledger;
import assay.ledger.Outcomes;
import assay.ledger.Point;
import assay.ledger.Row;
import assay.ledger.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  @TempDir
  Path directory;
  private Tables tables;
  private Path file;

  @BeforeEach
  void tables() {
    tables = new Tables(directory);
    file = directory.resolve("MainTheorem.tsv");
  }

  private String refusal() {
    return assertThrows(IllegalStateException.class,
        () -> Baseline.read(directory, Optional.empty(), Optional.empty())).getMessage();
  }

  @Test
  void rowsComeBackSortedAsTheyWereWritten() throws IOException {
    Row second = Rows.row(new Cell("GF-E1", "MainTheorem", "b"), Verdict.Kind.REFUTED, 10);
    Row first = Rows.row(new Cell("GF-A1", "MainTheorem", "c"), Verdict.Kind.OUT_OF_REGIME, 20);
    tables.put(second);
    tables.put(first);
    assertEquals(List.of(first, second), List.copyOf(tables.rows().values()));
    assertEquals(Baseline.VERSION, Files.readAllLines(file).getFirst());
  }

  @Test
  void aRowWithoutFiniteTightnessHasNone() {
    Row row = Rows.row(7, "standard", Rows.points(Double.POSITIVE_INFINITY));
    tables.put(row);
    assertEquals(row, tables.rows().get(Rows.CELL));
  }

  @Test
  void aCorruptRowIsNamedWithFileAndLine() throws IOException {
    tables.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    String whole = Files.readString(file);
    Files.writeString(file, whole.replace("\tsupported\tsupported\t", "\tsuported\tsupported\t"));
    assertTrue(refusal().contains("MainTheorem.tsv, line 3 cannot be understood: verdict = suported"), refusal());
    Files.writeString(file, whole + "GF-E1\tMainTheorem\n");
    assertTrue(refusal().contains("line 4 cannot be understood: 2 columns: must be 18"), refusal());
    Files.writeString(file, whole.replace("0.500000", "half"));
    assertTrue(refusal().contains("mean = half: must be a number"), refusal());
  }

  @Test
  void whatEditorsLeaveIsPassedOverAndAMissingHeaderIsNot() throws IOException {
    tables.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    String whole = Files.readString(file);
    Files.writeString(file, "\uFEFF" + whole + "\n\n");
    assertEquals(1, Baseline.read(directory, Optional.empty(), Optional.empty()).byCell().size());
    Files.writeString(file, whole.replaceFirst("claim\tclass.*\n", ""));
    assertTrue(refusal().contains("line 2 must name the columns: claim\tclass"), refusal());
  }

  private static String conflict(String whole) {
    String row = whole.lines().reduce((a, b) -> b).orElseThrow();
    return whole.replace(
        row, "<<<<<<< HEAD\n" + row + "\n=======\n" + row.replace("\tsupported\tsupported", "\trefuted\trefuted")
            + "\n>>>>>>> branch");
  }

  @Test
  void aMergeConflictNamesBothRowsAndHowToChoose() throws IOException {
    tables.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    Files.writeString(file, conflict(Files.readString(file)));
    String refusal = refusal();
    assertTrue(refusal.contains("line 4: MainTheorem#lossReachesOpt expected supported") && refusal
        .contains("line 6: MainTheorem#lossReachesOpt expected refuted"), refusal);
    assertTrue(refusal.contains("git checkout --ours -- '" + file + "' (or --theirs)") && refusal
        .contains("-Dbaseline.accept='MainTheorem' -Dbaseline.reason='merged'"), refusal);
  }

  /** In a real repository, in a directory with a space, in the middle of a merge. */
  @Test
  void bothWaysOutOfAMergeConflictWorkAsPrinted() throws IOException {
    Path repository = directory.resolve("a project");
    Tables inside = new Tables(repository);
    inside.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    Path table = repository.resolve("MainTheorem.tsv");
    String git = "git -c user.name=a -c user.email=a@b ";
    Shell.run(repository, "git init -q . && git add . && " + git + "commit -qm one && git checkout -qb theirs");
    inside.put(Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10));
    Shell.run(repository, git + "commit -qam two && git checkout -q -");
    inside.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 20));
    Shell.run(repository, git + "commit -qam three && ! " + git + "merge -q theirs");
    String refusal = assertThrows(IllegalStateException.class, inside::rows).getMessage();
    String ours = refusal.lines().filter(line -> line.startsWith("keep one side: ")).findFirst().orElseThrow()
        .replaceAll("keep one side: (.*) \\(or --theirs\\).*", "$1");
    Shell.run(repository, ours);
    assertEquals(20, inside.rows().get(Rows.CELL).instances());
    Shell.run(repository, ours.replace("--ours", "--theirs"));
    assertEquals(Verdict.Kind.REFUTED, inside.rows().get(Rows.CELL).expected());

    Files.writeString(table, conflict(Files.readString(table)));
    Tables received = new Tables(repository.resolve("received"));
    received.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 30));
    new Update(Advice.acceptance(refusal), inside, received, false).apply();
    assertEquals(30, inside.rows().get(Rows.CELL).instances());
  }

  @Test
  void anAcceptanceResolvesAMergeConflictThatTheRunJudged() throws IOException {
    tables.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    Files.writeString(file, conflict(Files.readString(file)));
    Tables received = new Tables(directory.resolve("received"));
    Update update = new Update(new Acceptance("MainTheorem", "merged"), tables, received, false);
    assertThrows(IllegalStateException.class, update::apply);
    received.put(Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10));
    update.apply();
    assertEquals(Verdict.Kind.REFUTED, tables.rows().get(Rows.CELL).expected());
  }

  @Test
  void aTableOfAnotherVersionIsNotRead() throws IOException {
    Files.writeString(file, "# Assay baseline, version 1\nclaim\n");
    assertTrue(refusal().contains("written by another version"), refusal());
  }

  @Test
  void twoRowsOfOneCellAreRefused() throws IOException {
    tables.put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
    Files.copy(file, directory.resolve("Copy.tsv"));
    assertTrue(refusal().contains("two rows for "), refusal());
  }

  @Test
  void aClaimWithoutARowIsNew() {
    Comparison comparison = Baseline.read(directory, Optional.empty(), Optional.empty()).compare(
        Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10), List.of());
    assertEquals(Comparison.State.NEW, comparison.state());
  }

  @Test
  void theAcceptedRunsEvidenceIsFoundByItsName(@TempDir Path ledgers) {
    Ledger ledger = Ledger.begin(ledgers);
    for (int i = 0; i < 30; i++) Outcomes.record(ledger, 0.2 + 0.01 * i, 0.9, java.util.Map.of("m", i), i);
    Ledger now = Ledger.inMemory();
    for (int i = 0; i < 30; i++) Outcomes.record(now, 0.21 + 0.01 * i, 0.9, java.util.Map.of("m", i), i);
    List<Point> points = now.points(new Cell("GF-E1", "MainTheorem", "lossReachesOpt"));
    Row row = Rows.row(7, "standard", ledger.points(Rows.CELL));
    tables.put(new Row(row.cell(), row.expected(), row.verdict(), 30, 0, 30, row.mean(), row.deviation(), row.median(),
        row.largest(), row.digest(), 6, row.sharedDigest(), 7, "standard", ledger.run()));
    assertEquals("paired",
        Baseline.read(directory, Optional.of(ledgers), Optional.empty()).compare(
            Rows.row(7, "standard", points), points).rung());
  }
}
