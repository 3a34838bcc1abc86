package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {

  private static final Cell E1 = Rows.CELL;
  private static final Cell E2 = new Cell("GF-E2", "CertificateChain", "drift");
  private static final Cell GONE = new Cell("GF-E1", "MainTheorem", "removed");

  @TempDir
  Path directory;
  private Tables accepted;
  private Tables received;

  @BeforeEach
  void accepted() {
    accepted = new Tables(directory.resolve("baseline"));
    received = new Tables(directory.resolve("received"));
    accepted.put(Rows.row(E1, Verdict.Kind.SUPPORTED, 10));
    accepted.put(Rows.row(GONE, Verdict.Kind.SUPPORTED, 10));
    accepted.put(Rows.row(E2, Verdict.Kind.SUPPORTED, 10));
  }

  private String accept(String globs, boolean whole) {
    return new Update(new Acceptance(globs, "the slide's statement is false"), accepted, received, whole).apply();
  }

  private String refusal(String globs) {
    String before = accepted.rows().toString();
    String message = assertThrows(IllegalStateException.class, () -> accept(globs, true)).getMessage();
    assertEquals(before, accepted.rows().toString());
    assertFalse(Files.exists(directory.resolve("baseline/LOG.md")));
    return message;
  }

  @Test
  void coveredRowsAreReplacedOrphansDeletedAndOthersLeft() throws IOException {
    received.put(Rows.row(E1, Verdict.Kind.REFUTED, 10));
    received.put(Rows.row(E2, Verdict.Kind.REFUTED, 10));
    String summary = accept("GF-E1", true);
    assertEquals(Set.of(E1, E2), accepted.rows().keySet());
    assertEquals(Verdict.Kind.REFUTED, accepted.rows().get(E1).expected());
    assertEquals(Verdict.Kind.SUPPORTED, accepted.rows().get(E2).expected());
    String log = Files.readString(directory.resolve("baseline/LOG.md"));
    assertTrue(log.contains("`GF-E1`: the slide's statement is false. " + summary), log);
    assertTrue(summary.contains("1 rows accepted, 0 of them new, 1 deleted") && summary
        .contains("supported → refuted"), summary);
  }

  @Test
  void aPartOfTheCatalogueDeletesNothing() {
    received.put(Rows.row(E1, Verdict.Kind.SUPPORTED, 20));
    accept("*", false);
    assertEquals(Set.of(E1, E2, GONE), accepted.rows().keySet());
    assertEquals(20, accepted.rows().get(E1).instances());
  }

  /** The advice that a run prints when a class is gone. */
  @Test
  void aRemovedClassIsAcceptedInAWholeRunOnly() {
    received.put(Rows.row(E1, Verdict.Kind.SUPPORTED, 10));
    assertTrue(assertThrows(IllegalStateException.class, () -> accept("CertificateChain", false)).getMessage()
        .contains("in a run of all claims"));
    String summary = accept("CertificateChain", true);
    assertEquals(Set.of(E1, GONE), accepted.rows().keySet());
    assertTrue(summary.contains("0 rows accepted, 0 of them new, 1 deleted"), summary);
  }

  @Test
  void fewerInstancesThanTheAcceptedOnesAreRefused() {
    received.put(Rows.row(E1, Verdict.Kind.SUPPORTED, 9));
    assertTrue(refusal("GF-*").contains("rests on 9 instances, its accepted verdict on 10"));
  }

  @Test
  void aCounterexampleNeedsNoMoreInstances() {
    received.put(Rows.row(E1, Verdict.Kind.REFUTED, 3));
    accept("MainTheorem#loss*", false);
    assertEquals(Verdict.Kind.REFUTED, accepted.rows().get(E1).expected());
  }

  @Test
  void anErrorIsRefusedAndSoIsWhatCoversNothing() {
    received.put(Rows.row(E1, Verdict.Kind.ERROR, 10));
    assertTrue(refusal("*").contains("an error is no verdict"));
    assertTrue(refusal("NTK-*").contains("covers no claim"));
  }

  @Test
  void withoutAReasonOrInContinuousIntegrationNothingIsAccepted() {
    assertTrue(assertThrows(IllegalStateException.class, () -> Acceptance.of("*", " ", Optional.empty())).getMessage()
        .contains("baseline.reason"));
    assertTrue(assertThrows(
        IllegalStateException.class, () -> Acceptance.of("*", "why", Optional.of("true"))).getMessage()
        .contains("by a person"));
    assertTrue(assertThrows(
        IllegalStateException.class, () -> Acceptance.of("*", "Gr????e", Optional.empty())).getMessage()
        .contains("LC_ALL=C.UTF-8"));
    assertTrue(Acceptance.of("*", "why", Optional.of("false")).isPresent());
    assertTrue(Acceptance.of("", "", Optional.of("true")).isEmpty());
  }
}
