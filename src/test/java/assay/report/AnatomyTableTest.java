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

class AnatomyTableTest {

  @TempDir
  Path directory;

  @Test
  void everyNumberThatIsKnownIsARow() throws IOException {
    new AnatomyTable(directory).found(Run.current().finding(Outcomes.examined()));
    List<String> rows = Files.readAllLines(directory.resolve("anatomy.tsv"));
    assertEquals("id\tclass\tmethod\tsubject\tname\tquantity\tvalue", rows.getFirst());
    assertEquals(
        List.of(
            "claim\tGF-E1\tmedian_tightness\t0.5", "claim\tGF-E1\tlargest_tightness\t0.5",
            "claim\tGF-E1\tmedian_shrinking\t2.5", "claim\tGF-E1\tlargest_shrinking\t2.5",
            "term\tOPT\tdominates\t0.0", "term\tOPT\tmedian_part\t0.25", "term\tε\tdominates\t1.0",
            "term\tε\tmedian_part\t0.75",
            "parameter\tm\tmin_speaks\t400.0", "parameter\tm\tmax_speaks\t400.0", "parameter\tm\tinstances_speaks\t1.0",
            "parameter\tm\tmin_vacuous\t100.0", "parameter\tm\tmax_vacuous\t100.0",
            "parameter\tm\tinstances_vacuous\t1.0"),
        rows.stream().skip(1).map(row -> row.substring("GF-E1\tMainTheorem\tlossReachesOpt\t".length())).toList());
  }

  @Test
  void aMutantHasNoAnatomy() {
    new AnatomyTable(directory).found(
        Run.current().finding(Outcomes.mutant("GF-E1", new Verdict.Refuted("r"), "η halved")));
    assertFalse(Files.exists(directory.resolve("anatomy.tsv")));
  }
}
