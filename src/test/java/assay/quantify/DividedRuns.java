package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.baseline.Run;
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
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs of example claims below a directory: whole ones, parts, and merges of parts. */
final class DividedRuns implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of("shard", "shard.dir", "merge", "effort", "assay.evidence", "assay.ledger", "assay.seed",
          "assay.patience");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Map<String, String> before = new TreeMap<>();
  private final Path place;

  /** Listens to the console until it is closed. */
  DividedRuns(Path place) {
    this.place = place;
    for (String option : OPTIONS)
      if (System.getProperty(option) != null) before.put(option, System.getProperty(option));
    OPTIONS.forEach(System::clearProperty);
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    Parts.machine.set(0);
  }

  @Override
  public void close() {
    OPTIONS.forEach(System::clearProperty);
    before.forEach(System::setProperty);
    Run.end();
    System.setOut(out);
    System.setErr(err);
  }

  String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  /** Runs claims with these options, with evidence of its own; what each property comes to. */
  Map<String, String> run(String name, Class<?> claims, Map<String, String> options) {
    Run.end();
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
      session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(claims))
          .filters(EngineFilter.includeEngines("jqwik")).build());
    }
    options.keySet().forEach(System::clearProperty);
    return results;
  }

  void shard(Class<?> claims, String part) {
    assertEquals(Map.of(), run("shard", claims, Map.of("shard", part, "shard.dir", shards().toString())), said());
  }

  Map<String, String> merge(Class<?> claims) {
    return run("merged", claims, Map.of("merge", shards().toString()));
  }

  Path shards() {
    return place.resolve("shards");
  }

  /** A table of a run without the seconds. */
  List<String> table(String run, String table, int seconds) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(place.resolve(run).resolve(table))) {
      List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
      cells.remove(seconds);
      rows.add(String.join("\t", cells));
    }
    return rows;
  }

  /** All trials that verdicts use, without the name of the run. */
  List<String> trials(String run) throws IOException {
    try (Stream<Path> files = Files.walk(place.resolve(run + "-ledger"))) {
      List<Path> ledgers = files.filter(file -> file.endsWith("trials.jsonl")).toList();
      assertEquals(1, ledgers.size());
      return Files.readAllLines(ledgers.getFirst()).stream().map(line -> line.replaceAll("\"run\":\"[^\"]*\",?", ""))
          .toList();
    }
  }

  String refusal(String run) throws IOException {
    return Files.readString(place.resolve(run).resolve("refused.txt"));
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(shards())) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  long results() throws IOException {
    return Files.isDirectory(shards()) ? lines().stream().filter(line -> line.startsWith("{\"trial\"")).count() : 0;
  }

  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files()) lines.addAll(Files.readAllLines(file));
    return lines;
  }
}
