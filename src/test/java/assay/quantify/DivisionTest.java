package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several processes find and one judges is what one process finds and judges. */
class DivisionTest {

  @TempDir
  private Path place;

  private DividedRuns runs;

  @BeforeEach
  void begin() {
    runs = new DividedRuns(place);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  @Test
  void fourShardsMergedAreOneRun() throws IOException {
    Map<String, String> alone = runs.run("alone", Parts.Shapes.class, Map.of());
    for (int i = 1; i <= 4; i++) runs.shard(Parts.Shapes.class, i + "/4");
    Map<String, String> merged = runs.merge(Parts.Shapes.class);
    assertEquals(alone, merged);
    assertEquals(runs.table("alone", "verdicts.tsv", 11), runs.table("merged", "verdicts.tsv", 11));
    assertEquals(runs.table("alone", "mutants.tsv", 8), runs.table("merged", "mutants.tsv", 8));
    assertEquals(runs.trials("alone"), runs.trials("merged"));
    assertTrue(runs.table("alone", "verdicts.tsv", 11).size() > 10);
  }

  /** What was acknowledged is kept, and nothing is run or counted twice. */
  @Test
  void aKilledShardGoesOnWhereItWas() throws IOException, InterruptedException {
    runs.run("alone", Parts.Slow.class, Map.of());
    Process victim = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--add-modules",
        "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), "-Dshard=1/1",
        "-Dshard.dir=" + runs.shards(), "-Dassay.evidence=" + place.resolve("victim"), Shards.class.getName(),
        Parts.Slow.class.getName()).redirectErrorStream(true).redirectOutput(place.resolve("said").toFile()).start();
    while (runs.results() < 10 && victim.isAlive()) Thread.sleep(5);
    victim.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    List<String> acknowledged = runs.lines();
    assertTrue(runs.results() < 60, "it was killed in the middle: " + Files.readString(place.resolve("said")));
    runs.shard(Parts.Slow.class, "1/1");
    List<String> all = runs.lines();
    assertEquals(acknowledged, all.subList(0, acknowledged.size()));
    List<String> trials = all.stream().filter(line -> line.startsWith("{\"trial\"")).toList();
    assertEquals(trials.size(), trials.stream().distinct().count());
    runs.merge(Parts.Slow.class);
    assertEquals(runs.table("alone", "verdicts.tsv", 11), runs.table("merged", "verdicts.tsv", 11));
    assertEquals(runs.trials("alone"), runs.trials("merged"));
  }

  @Test
  void aShardThatIsRunAgainRunsNothing() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/1");
    long size = Files.size(runs.files().getFirst());
    runs.shard(Parts.Elsewhere.class, "1/1");
    assertEquals(size, Files.size(runs.files().getFirst()));
    assertEquals(1, Files.readAllLines(runs.files().getLast()).size(), "only the header");
  }

  @Test
  void aTrialThatDependsOnTheMachineIsAnErrorOfItsClaim() throws IOException {
    runs.shard(Parts.Elsewhere.class, "1/1");
    Parts.machine.set(1);
    Map<String, String> merged = runs.merge(Parts.Elsewhere.class);
    String depends = merged.entrySet().stream().filter(e -> e.getKey().contains("dependsOnTheMachine")).findFirst()
        .orElseThrow().getValue();
    assertTrue(depends.contains("FAILED [error] P-20"), depends);
    assertTrue(depends.contains("gives other bits on this machine than where a shard ran it"), depends);
    assertTrue(merged.values().stream().anyMatch(result -> result.startsWith("SUCCESSFUL")), merged.toString());
  }

  /** After three instances no other is begun; what was interrupted is no error. */
  @Test
  void whatWasOutOfTimeIsSoWhenItIsMerged() throws IOException {
    Map<String, String> patience = Map.of("assay.patience", "0.2");
    Map<String, String> alone = runs.run("alone", Parts.Late.class, patience);
    runs.run("shard", Parts.Late.class,
        Map.of("shard", "1/1", "shard.dir", runs.shards().toString(), "assay.patience", "0.2"));
    assertEquals(alone, runs.run("merged", Parts.Late.class,
        Map.of("merge", runs.shards().toString(), "assay.patience", "0.2")));
    assertEquals(runs.table("alone", "verdicts.tsv", 11), runs.table("merged", "verdicts.tsv", 11));
    assertTrue(runs.said().contains("3 inconclusive"), runs.said());
  }
}
