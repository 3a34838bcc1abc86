package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.baseline.Run;
import assay.claim.Verdict;
import assay.ledger.Outcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedMutantTableTest {

  @TempDir
  Path directory;

  @Test
  void everyChangeOfAClaimIsARow() throws IOException {
    new DerivedMutantTable(directory).found(Run.current().finding(Outcomes.examined()));
    assertEquals(
        List.of(
            "id\tclass\tmethod\tmutant\tfate\tinstances\tsmallest_slack\twhy",
            "GF-E1\tMainTheorem\tlossReachesOpt\thalf of ε\tkilled\t3\t-0.5\t",
            "GF-E1\tMainTheorem\tlossReachesOpt\twithout the premise m ≤ …\tnot probed\t0\t\t"),
        Files.readAllLines(directory.resolve("derived-mutants.tsv")));
  }

  @Test
  void aRunThatAskedForNoneLeavesNoTable() {
    new DerivedMutantTable(directory).found(
        Run.current().finding(Outcomes.claim("GF-E1", new Verdict.Supported("s"), List.of())));
    assertFalse(Files.exists(directory.resolve("derived-mutants.tsv")));
  }
}
