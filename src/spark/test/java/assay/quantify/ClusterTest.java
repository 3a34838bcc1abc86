package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a cluster finds and this process judges is what this process finds and judges alone. */
class ClusterTest {

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @TempDir
  private Path place;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    List.of("spark.master", "shard.dir", "assay.evidence", "assay.ledger").forEach(System::clearProperty);
    assay.baseline.Run.end();
    System.setOut(out);
  }

  private Map<String, String> run(String name, Map<String, String> options) {
    assay.baseline.Run.end();
    System.setProperty("assay.evidence", place.resolve(name).toString());
    System.setProperty("assay.ledger", place.resolve(name + "-ledger").toString());
    options.forEach(System::setProperty);
    Map<String, String> results = new TreeMap<>();
    LauncherConfig config = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestExecutionListeners(new Drafting(2), new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String said = result.getThrowable().map(thrown -> String.valueOf(thrown.getMessage())).orElse("");
            if (test.isTest()) results.put(test.getUniqueId(), result.getStatus() + " " + said);
          }
        }).build();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Parts.Shapes.class))
          .filters(EngineFilter.includeEngines("jqwik")).build());
    }
    options.keySet().forEach(System::clearProperty);
    return results;
  }

  /** A table of a run without the seconds. */
  private List<String> table(String run) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(place.resolve(run).resolve("verdicts.tsv"))) {
      List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
      cells.remove(11);
      rows.add(String.join("\t", cells));
    }
    return rows;
  }

  /** All trials that verdicts use, without the name of the run. */
  private List<String> trials(String run) throws IOException {
    try (Stream<Path> files = Files.walk(place.resolve(run + "-ledger"))) {
      Path ledger = files.filter(file -> file.endsWith("trials.jsonl")).findFirst().orElseThrow();
      return Files.readAllLines(ledger).stream().map(line -> line.replaceAll("\"run\":\"[^\"]*\",?", "")).toList();
    }
  }

  private void assertOneRun(String master) throws IOException {
    Map<String, String> alone = run("alone", Map.of());
    Map<String, String> cluster = run("cluster", Map.of("spark.master", master, "shard.dir", place + "/shards"));
    String said = console.toString(StandardCharsets.UTF_8);
    assertEquals(alone, cluster, said);
    assertEquals(table("alone"), table("cluster"));
    assertEquals(trials("alone"), trials("cluster"));
    assertTrue(said.contains("units judged") || said.contains(" units, "), said);
  }

  @Test
  void threadsOfThisProcessAreOneRun() throws IOException {
    assertOneRun("local[2]");
  }

  /** The first executor that appears is killed; Spark starts another one. */
  @Test
  void anExecutorThatIsKilledCostsNothing() throws IOException {
    AtomicInteger killed = new AtomicInteger();
    Thread.ofPlatform().daemon().start(() -> kill(killed));
    assertOneRun("local-cluster[2,1,1024]");
    assertEquals(1, killed.get());
  }

  private static void kill(AtomicInteger killed) {
    while (killed.get() == 0) {
      ProcessHandle.current().descendants()
          .filter(process -> process.info().command().orElse("").endsWith("java"))
          .findFirst().filter(ProcessHandle::destroyForcibly).ifPresent(executor -> killed.incrementAndGet());
      LockSupport.parkNanos(100_000_000);
    }
  }
}
