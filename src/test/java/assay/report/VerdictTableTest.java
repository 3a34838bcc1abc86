package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Run;
import assay.claim.Verdict;
import assay.ledger.Outcomes;
import assay.ledger.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTableTest {

  @TempDir
  Path directory;

  @Test
  void aClaimBecomesARowUnderTheHeader() throws IOException {
    new VerdictTable(directory.resolve("new/deep")).found(
        Run.current().finding(
            Outcomes.claim("GF-E1", new Verdict.Supported("no counterexample"), List.of(0.5, 0.25, 0.75))));
    assertEquals(
        List.of(
            "id\tclass\tmethod\tverdict\tsupported\trefuted\tinconclusive\tvacuous"
                + "\tout_of_regime\terror\tmedian_tightness\tseconds\tdigest\tconstants",
            "GF-E1\tMainTheorem\tlossReachesOpt\tsupported\t2\t0\t0\t0\t0\t0\t0.5\t1.250\t000000000000feed\trecalled"),
        Files.readAllLines(directory.resolve("new/deep/verdicts.tsv")));
  }

  @Test
  void aMutantGoesToItsOwnTable() throws IOException {
    VerdictTable table = new VerdictTable(directory);
    table.found(Run.current().finding(
        Outcomes.mutant("GF-E1-M1", new Verdict.Refuted("left above right"), "√γ in place\tof √(2γ)")));
    table.found(Run.current().finding(
        Outcomes.mutant("GF-E1-M2", new Verdict.Supported("no counterexample"), "η halved")));
    assertEquals(
        List.of(
            "GF-E1-M1\t√γ in place of √(2γ)\tGF-E1\tkilled\trefuted\t2\tMainTheorem\tlossReachesOpt"
                + "\t1.250\t000000000000feed",
            "GF-E1-M2\tη halved\tGF-E1\tsurvived\tsupported\t\tMainTheorem\tlossReachesOpt\t1.250\t000000000000feed"),
        Files.readAllLines(directory.resolve("mutants.tsv")).subList(1, 3));
  }

  @Test
  void theTallyCountsWhatTheTablesHold() throws IOException {
    VerdictTable table = new VerdictTable(directory);
    table.found(Run.current().finding(Outcomes.claim("A", new Verdict.Supported("s"), List.of())));
    table.found(Run.current().finding(Outcomes.claim("B", new Verdict.OutOfRegime("o"), List.of())));
    new VerdictTable(directory).found(
        Run.current().finding(Outcomes.claim("C", new Verdict.Supported("s"), List.of())));
    assertEquals("3 claims: 1 out of regime, 2 supported\n", Files.readString(directory.resolve("tally.txt")));
    table.found(Run.current().finding(Outcomes.mutant("M", new Verdict.HarnessError("e"), "η halved")));
    assertEquals("3 claims: 1 out of regime, 2 supported; 1 mutant: 1 error\n",
        Files.readString(directory.resolve("tally.txt")));
  }

  @Test
  void theTallyCountsDerivedMutantsOfARunThatAskedForThem() throws IOException {
    new DerivedMutantTable(directory).found(Run.current().finding(Outcomes.examined()));
    new VerdictTable(directory).found(Run.current().finding(Outcomes.examined()));
    assertEquals("1 claim: 1 supported; 2 derived mutants: 1 killed, 1 not probed\n",
        Files.readString(directory.resolve("tally.txt")));
  }

  @Test
  void aMedianOfNothingIsNaN() throws IOException {
    new VerdictTable(directory).found(Run.current().finding(Outcomes.claim("A", new Verdict.Vacuous("v"), List.of())));
    assertEquals("NaN", Files.readAllLines(directory.resolve("verdicts.tsv")).get(1).split("\t")[10]);
  }

  @Test
  void aRowTornByAKilledRunIsNotCounted() throws IOException {
    VerdictTable table = new VerdictTable(directory);
    table.found(Run.current().finding(Outcomes.claim("A", new Verdict.Supported("s"), List.of())));
    Path verdicts = directory.resolve("verdicts.tsv");
    Files.writeString(verdicts, Files.readString(verdicts) + "B\tMain\n");
    table.found(Run.current().finding(Outcomes.claim("C", new Verdict.Supported("s"), List.of())));
    assertEquals("2 claims: 2 supported\n", Files.readString(directory.resolve("tally.txt")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path occupied = Files.writeString(directory.resolve("occupied"), "a file, not a directory");
    VerdictTable table = new VerdictTable(occupied);
    UncheckedIOException failure = assertThrows(UncheckedIOException.class,
        () -> table.found(Run.current().finding(Outcomes.claim("A", new Verdict.Supported("s"), List.of()))));
    assertTrue(failure.getMessage().contains("cannot write " + occupied.resolve("verdicts.tsv")), failure.getMessage());
  }

  @Test
  void aFullDiskIsSaid() {
    Table table = new Table(Path.of("/dev/full"), List.of("id"));
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(table.path()));
    UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> table.append(List.of("GF-E1")));
    assertTrue(failure.getMessage().contains("/dev/full") && failure.getMessage().contains("space"),
        failure.getMessage());
  }
}
