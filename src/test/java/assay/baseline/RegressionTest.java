package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.Shell;
import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Ledger;
import assay.ledger.Outcomes;
import assay.ledger.Places;
import assay.ledger.Row;
import assay.ledger.Rows;
import assay.ledger.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionTest {

  private static final Cell OTHER = new Cell("GF-A1", "SetUp", "zero");

  @TempDir
  Path project;
  private Path reports;
  private Regression regression;

  @BeforeEach
  void oneAcceptedClaim() {
    reports = project.resolve("reports");
    regression = new Regression(Places.of(project));
    new Tables(reports.resolve("baseline")).put(Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10));
  }

  private String before() {
    return assertThrows(IllegalStateException.class, () -> regression.before(Optional.empty())).getMessage();
  }

  /** A whole run that judged these. */
  private void judged(Row... rows) {
    Ledger ledger = Ledger.begin(reports.resolve("ledger"));
    Outcomes.record(ledger, 0.1, 0.2, Map.of(), 0);
    for (Row r : rows) {
      new Tables(reports.resolve("received")).put(
          new Row(r.cell(), r.expected(), r.verdict(), r.instances(), r.violations(), r.finite(), r.mean(),
              r.deviation(), r.median(), r.largest(), r.digest(), r.shared(), r.sharedDigest(), r.seed(), r.effort(),
              ledger.run()));
      Comparisons.in(Places.of(project).evidence()).add(
          r.cell(), new Comparison(Comparison.State.CHANGED, "verdict", "refuted, expected supported", true));
    }
  }

  @Test
  void aRunMayStartWhereNothingIsInTheWay() {
    regression.before(Optional.empty());
  }

  @Test
  void aSecondRunIsTurnedAwayWhileTheFirstIsUnderWay() {
    try (var _ = RunLock.take(reports.resolve("ledger"))) {
      assertTrue(before().contains("another run is under way"), before());
    }
    regression.before(Optional.empty());
  }

  @Test
  void aCorruptBaselineStopsTheRunBeforeItStarts() throws IOException {
    Files.writeString(reports.resolve("baseline/MainTheorem.tsv"), "nonsense");
    assertTrue(before().contains("MainTheorem.tsv begins with “nonsense”"), before());
  }

  @Test
  void reportsThatCannotBeWrittenStopTheRunBeforeItStarts() throws IOException {
    Files.writeString(reports.resolve("ledger"), "in the way");
    assertTrue(before().contains("cannot write " + reports.resolve("ledger")), before());
    assertEquals("in the way", Files.readString(reports.resolve("ledger")));
  }

  private Regression.Ending after(Optional<Acceptance> wish) throws IOException {
    return regression.after(wish, Selection.of(""), List.of());
  }

  @Test
  void theDifferenceNamesWhatChangedAndHowToLook() throws IOException {
    judged(Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10));
    Regression.Ending ending = after(Optional.empty());
    assertTrue(ending.sentence().startsWith("Baseline: 1 changed."), ending.sentence());
    assertEquals(List.of(), ending.failures(), "the claim's own test fails");
    String text = Files.readString(reports.resolve("received/diff.txt"));
    assertTrue(text.contains("verdict       supported → refuted") && text
        .contains("mvn verify -Dit.test=MainTheorem#lossReachesOpt -Dassay.seed=7"), text);
  }

  @Test
  void aClaimThatAWholeRunNoLongerJudgesFailsTheBuild() throws IOException {
    judged(Rows.row(OTHER, Verdict.Kind.SUPPORTED, 10));
    Regression.Ending ending = after(Optional.empty());
    assertTrue(ending.sentence().contains("1 missing"), ending.sentence());
    String failure = ending.failures().getFirst();
    assertTrue(failure.contains("GF-E1 MainTheorem#lossReachesOpt"), failure);
    after(Optional.of(Advice.acceptance(failure)));
    assertEquals(List.of(), List.copyOf(new Tables(reports.resolve("baseline")).rows().keySet()));
  }

  /** Which claim to look at, as printed: it selects that claim and no other, also in a nested class. */
  @Test
  void whatIsToBeLookedAtIsSelectedAsPrinted() throws IOException {
    Cell nested = new Cell("GF-X1", "mine.Outer$Inner", "holds");
    new Tables(reports.resolve("baseline")).put(Rows.row(nested, Verdict.Kind.SUPPORTED, 10));
    judged(Rows.row(nested, Verdict.Kind.REFUTED, 10));
    after(Optional.empty());
    Map<String, String> asked = Shell.options(Files.readString(reports.resolve("received/diff.txt")));
    Selection selection = Selection.of(asked.get("it.test"));
    assertEquals(List.of(), selection.unmatched(List.of(nested.name())));
    assertEquals(List.of(nested.name()), selection.unmatched(List.of("mine.Outer$Inner#other", "mine.Outer#holds")));
    assertEquals("7", asked.get("assay.seed"));
  }

  @Test
  void aSelectionThatMatchesNothingFailsTheBuild() throws IOException {
    judged();
    List<String> failures = regression.after(Optional.empty(), Selection.of("MainTheorem#mistyped"),
        List.of("MainTheorem#loss")).failures();
    assertTrue(failures.getFirst().contains("MainTheorem#mistyped, which matches no claim"), failures::toString);
  }

  @Test
  void anAcceptanceRewritesTheBaselineAndFailsNothing() throws IOException {
    judged(Rows.row(OTHER, Verdict.Kind.SUPPORTED, 10));
    assertEquals(List.of(), after(Optional.of(new Acceptance("*", "moved"))).failures());
    assertEquals(List.of(OTHER), List.copyOf(new Tables(reports.resolve("baseline")).rows().keySet()));
    assertFalse(Files.exists(reports.resolve("baseline/MainTheorem.tsv")));
  }

  /** Root may write what is read-only for others: the test says nothing then. */
  @Test
  void aReadOnlyReportStopsTheRunBeforeItStarts() throws IOException {
    Path index = Files.writeString(reports.resolve("index.html"), "the last report");
    Assumptions.assumeTrue(index.toFile().setReadOnly() && !Files.isWritable(index));
    assertTrue(before().contains("cannot write " + index) && before().contains("nothing overwritten"), before());
  }
}
