package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Run;
import assay.claim.Verdict;
import assay.ledger.Outcomes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedFindingsTest {

  @TempDir
  Path directory;

  @Test
  void whatIsFoundAndWhatWasLookedForIsWrittenDown() {
    new ReceivedFindings(Optional.of(directory))
        .found(Run.current().finding(Outcomes.claim("A", new Verdict.Refuted("1 > 0"), List.of())));
    Noted noted = NotedTable.in(directory).all().getFirst();
    assertEquals("Does not hold: 1 > 0.", noted.sentence());
    assertTrue(noted.numbers().contains("by chance alone with probability at most"), noted.numbers());
    assertEquals(2, Sought.in(directory).all().get("FALSE_AS_PRINTED\tA\tMainTheorem\tlossReachesOpt"));
    assertFalse(Sought.in(directory).all().containsKey("IDLE_PREMISE\tA\tMainTheorem\tlossReachesOpt"));
  }

  @Test
  void mutantsLeaveNothing() {
    new ReceivedFindings(Optional.of(directory))
        .found(Run.current().finding(Outcomes.mutant("A", new Verdict.Refuted("r"), "half")));
    assertFalse(Files.exists(directory.resolve("findings.tsv")));
  }
}
