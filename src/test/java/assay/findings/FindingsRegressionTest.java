package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsRegressionTest {

  private static final Noted FALSE = ChangesTest.noted(Discovery.Kind.FALSE_AS_PRINTED, "", 20);
  private static final Noted IDLE = ChangesTest.noted(Discovery.Kind.IDLE_PREMISE, "m ≥", 20);

  @TempDir
  Path directory;
  private FindingsRegression regression;

  @BeforeEach
  void places() {
    regression = new FindingsRegression(directory.resolve("baseline"), directory.resolve("received"));
  }

  private void received(Noted... found) {
    NotedTable.in(regression.received()).write(List.of(found));
    Sought.in(regression.received()).add(FALSE.cell(), Discovery.Kind.FALSE_AS_PRINTED, 20);
  }

  private List<Noted> accepted() {
    return NotedTable.in(regression.accepted()).all();
  }

  private FindingsRegression.Ending after(String globs) throws IOException {
    return regression.after(globs.isEmpty() ? Optional.empty() : Optional.of(new Acceptance(globs, "a reason")));
  }

  @Test
  void aRunThatJudgedNothingSaysNothing() throws IOException {
    assertEquals(new FindingsRegression.Ending("", List.of()), after(""));
  }

  @Test
  void whatIsAcceptedComesBackAndIsNoChangeTheNextTime() throws IOException {
    received(FALSE);
    assertEquals("Findings: 0 findings as accepted, 1 new.", after("").sentence());
    assertTrue(
        Files.readString(regression.received().resolve("diff.txt")).contains("A-1 p.C#m: false as printed: new"));
    after("A-*");
    assertEquals(List.of(FALSE), accepted());
    assertEquals("Findings: 1 finding as accepted.", after("").sentence());
  }

  @Test
  void aFalseStatementThatStandsFailsUnlessThatIsAccepted() throws IOException {
    NotedTable.in(regression.accepted()).write(List.of(FALSE));
    received();
    assertEquals(1, after("").failures().size());
    assertEquals(List.of(), after("p.C#m").failures());
    assertEquals(List.of(), accepted());
  }

  /** What this run did not look for stays as it was accepted, and so does what the wish does not cover. */
  @Test
  void onlyWhatWasLookedForIsReplaced() throws IOException {
    Files.createDirectories(regression.accepted());
    Files.writeString(regression.accepted().resolve("p.C.tsv"), """
        # Assay baseline, version 2
        %s
        A-1\tp.C\tm\trefuted\trefuted\t20\t1\t0\tNaN\tNaN\tNaN\tNaN\t%016x\t1\t%016x\t%016x\tquick\tr
        """.formatted(String.join("\t", assay.ledger.Row.COLUMNS), 0, 0, 0));
    NotedTable.in(regression.accepted()).write(List.of(FALSE, IDLE));
    received(FALSE);
    after("B-*");
    after("A-1");
    assertEquals(List.of(FALSE, IDLE), accepted());
  }

  @Test
  void aTornTableIsNamed() throws IOException {
    Files.createDirectories(regression.accepted());
    Files.writeString(regression.accepted().resolve("findings.tsv"), String.join("\t", Noted.COLUMNS) + "\n"
        + String.join("\t", FALSE.cells()).replace("\t20\t", "\tmany\t") + "\n");
    String message = assertThrows(IllegalStateException.class, () -> after("")).getMessage();
    assertTrue(message.contains("findings.tsv: instances = many"), message);
  }
}
