package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.ledger.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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

/** What several processes find and one judges is what one process finds and judges. */
class DivisionTest {

  private static final List<String> OPTIONS =
      List.of("shard", "shard.dir", "merge", "effort", "assay.evidence", "assay.ledger", "assay.seed",
          "assay.patience");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Map<String, String> before = new TreeMap<>();

  @TempDir
  private Path place;

  @BeforeEach
  void begin() {
    for (String option : OPTIONS)
      if (System.getProperty(option) != null) before.put(option, System.getProperty(option));
    OPTIONS.forEach(System::clearProperty);
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    Parts.machine.set(0);
  }

  @AfterEach
  void end() {
    OPTIONS.forEach(System::clearProperty);
    before.forEach(System::setProperty);
    assay.baseline.Run.end();
    System.setOut(out);
    System.setErr(err);
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  /** Runs claims with these options, with evidence of its own; what each property comes to. */
  private Map<String, String> run(String name, Class<?> claims, Map<String, String> options) {
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
      session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(claims))
          .filters(EngineFilter.includeEngines("jqwik")).build());
    }
    options.keySet().forEach(System::clearProperty);
    return results;
  }

  private void shard(Class<?> claims, String part) {
    assertEquals(Map.of(), run("shard", claims, Map.of("shard", part, "shard.dir", shards().toString())), said());
  }

  private Map<String, String> merge(Class<?> claims) {
    return run("merged", claims, Map.of("merge", shards().toString()));
  }

  private Path shards() {
    return place.resolve("shards");
  }

  /** A table of a run without the seconds. */
  private List<String> table(String run, String table, int seconds) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(place.resolve(run).resolve(table))) {
      List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
      cells.remove(seconds);
      rows.add(String.join("\t", cells));
    }
    return rows;
  }

  /** All trials that verdicts use, without the name of the run. */
  private List<String> trials(String run) throws IOException {
    try (Stream<Path> files = Files.walk(place.resolve(run + "-ledger"))) {
      List<Path> ledgers = files.filter(file -> file.endsWith("trials.jsonl")).toList();
      assertEquals(1, ledgers.size());
      return Files.readAllLines(ledgers.getFirst()).stream().map(line -> line.replaceAll("\"run\":\"[^\"]*\",?", ""))
          .toList();
    }
  }

  private String refusal(String run) throws IOException {
    return Files.readString(place.resolve(run).resolve("refused.txt"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(shards())) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  @Test
  void fourShardsMergedAreOneRun() throws IOException {
    Map<String, String> alone = run("alone", Parts.Shapes.class, Map.of());
    for (int i = 1; i <= 4; i++) shard(Parts.Shapes.class, i + "/4");
    Map<String, String> merged = merge(Parts.Shapes.class);
    assertEquals(alone, merged);
    assertEquals(table("alone", "verdicts.tsv", 11), table("merged", "verdicts.tsv", 11));
    assertEquals(table("alone", "mutants.tsv", 8), table("merged", "mutants.tsv", 8));
    assertEquals(trials("alone"), trials("merged"));
    assertTrue(table("alone", "verdicts.tsv", 11).size() > 10);
  }

  /** What was acknowledged is kept, and nothing is run or counted twice. */
  @Test
  void aKilledShardGoesOnWhereItWas() throws IOException, InterruptedException {
    run("alone", Parts.Slow.class, Map.of());
    Process victim = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--add-modules",
        "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), "-Dshard=1/1",
        "-Dshard.dir=" + shards(), "-Dassay.evidence=" + place.resolve("victim"), Shards.class.getName(),
        Parts.Slow.class.getName()).redirectErrorStream(true).redirectOutput(place.resolve("said").toFile()).start();
    while (results() < 10 && victim.isAlive()) Thread.sleep(5);
    victim.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    List<String> acknowledged = lines();
    assertTrue(results() < 60, "it was killed in the middle: " + Files.readString(place.resolve("said")));
    shard(Parts.Slow.class, "1/1");
    List<String> all = lines();
    assertEquals(acknowledged, all.subList(0, acknowledged.size()));
    List<String> trials = all.stream().filter(line -> line.startsWith("{\"trial\"")).toList();
    assertEquals(trials.size(), trials.stream().distinct().count());
    merge(Parts.Slow.class);
    assertEquals(table("alone", "verdicts.tsv", 11), table("merged", "verdicts.tsv", 11));
    assertEquals(trials("alone"), trials("merged"));
  }

  private long results() throws IOException {
    return Files.isDirectory(shards()) ? lines().stream().filter(line -> line.startsWith("{\"trial\"")).count() : 0;
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files()) lines.addAll(Files.readAllLines(file));
    return lines;
  }

  @Test
  void aShardThatIsRunAgainRunsNothing() throws IOException {
    shard(Parts.Elsewhere.class, "1/1");
    long size = Files.size(files().getFirst());
    shard(Parts.Elsewhere.class, "1/1");
    assertEquals(size, Files.size(files().getFirst()));
    assertEquals(1, Files.readAllLines(files().getLast()).size(), "only the header");
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsJudged() throws IOException {
    shard(Parts.Elsewhere.class, "1/3");
    assertEquals(Map.of(), merge(Parts.Elsewhere.class));
    assertTrue(refusal("merged").startsWith("missing shards: 2, 3 of 3 ("), refusal("merged"));
    assertFalse(Files.exists(place.resolve("merged").resolve("verdicts.tsv")));
    shard(Parts.Elsewhere.class, "2/3");
    assertEquals(Map.of(), merge(Parts.Elsewhere.class));
    assertTrue(refusal("merged").startsWith("missing shards: 3 of 3 ("), refusal("merged"));
  }

  @Test
  void aTruncatedShardIsMissing() throws IOException {
    shard(Parts.Elsewhere.class, "1/1");
    byte[] whole = Files.readAllBytes(files().getFirst());
    int inTheLastInstance = new String(whole, StandardCharsets.UTF_8).lastIndexOf(" instance ");
    for (int left : new int[] {inTheLastInstance, whole.length / 3, 10, 0}) {
      Files.write(files().getFirst(), Arrays.copyOf(whole, left));
      assertEquals(Map.of(), merge(Parts.Elsewhere.class));
      String missing = left > 10 ? "missing shards: 1 of 1 (" : shards() + " holds no evidence";
      assertTrue(refusal("merged").startsWith(missing), refusal("merged"));
    }
    shard(Parts.Elsewhere.class, "1/1");
    assertEquals(2, merge(Parts.Elsewhere.class).size());
  }

  @Test
  void aShardThatSaysSomethingElseIsRefused() throws IOException {
    shard(Parts.Elsewhere.class, "1/1");
    Path copy = shards().resolve("1-of-1").resolve("copy.jsonl");
    Files.copy(files().getFirst(), copy);
    assertEquals(2, merge(Parts.Elsewhere.class).size(), "equal trials count once");
    Files.writeString(copy, Files.readString(copy).replaceFirst("\"left\":\\[\"r\",", "\"left\":[\"r\",0"));
    assertEquals(Map.of(), merge(Parts.Elsewhere.class));
    assertTrue(refusal("merged").contains("came out differently in two places: in "), refusal("merged"));
    assertTrue(refusal("merged").contains("copy.jsonl"), refusal("merged"));
    Files.writeString(copy, "a line\n");
    assertEquals(Map.of(), merge(Parts.Elsewhere.class));
    assertTrue(refusal("merged").contains("copy.jsonl, line 1: not a line of a shard's evidence"), refusal("merged"));
  }

  @Test
  void aShardOfAnotherRunIsRefusedAndTheDifferenceNamed() throws IOException {
    shard(Parts.Elsewhere.class, "1/1");
    assertEquals(Map.of(), run("merged", Parts.Elsewhere.class,
        Map.of("merge", shards().toString(), "effort", "quick")));
    assertTrue(refusal("merged").contains("is of another run: its effort is standard and not quick"),
        refusal("merged"));
    Path file = files().getFirst();
    String whole = Files.readString(file);
    for (String fact : List.of("commit", "code", "seed", "budget", "patience", "Java", "plan")) {
      Files.writeString(file, whole.replaceFirst("\"" + fact + "\":\"[^\"]*\"", "\"" + fact + "\":\"0123\""));
      assertEquals(Map.of(), merge(Parts.Elsewhere.class));
      assertTrue(refusal("merged").contains("its " + fact + " is 0123 and not "), refusal("merged"));
    }
    assertEquals(Map.of(), run("shard", Parts.Elsewhere.class,
        Map.of("shard", "1/1", "shard.dir", shards().toString())));
    assertTrue(refusal("shard").contains("its plan is 0123 and not "), refusal("shard"));
  }

  @Test
  void aTrialThatDependsOnTheMachineIsAnErrorOfItsClaim() throws IOException {
    shard(Parts.Elsewhere.class, "1/1");
    Parts.machine.set(1);
    Map<String, String> merged = merge(Parts.Elsewhere.class);
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
    Map<String, String> alone = run("alone", Parts.Late.class, patience);
    run("shard", Parts.Late.class,
        Map.of("shard", "1/1", "shard.dir", shards().toString(), "assay.patience", "0.2"));
    assertEquals(alone, run("merged", Parts.Late.class,
        Map.of("merge", shards().toString(), "assay.patience", "0.2")));
    assertEquals(table("alone", "verdicts.tsv", 11), table("merged", "verdicts.tsv", 11));
    assertTrue(said().contains("3 inconclusive"), said());
  }

  @Test
  void whatCannotBeAskedForIsRefused() throws IOException {
    refused(Map.of("shard", "0/8"), "shard = 0/8: must be a number, a slash and how many there are, from 1/8 to 8/8");
    refused(Map.of("shard", "9/8"), "shard = 9/8: must be");
    refused(Map.of("shard", "x"), "shard = x: must be");
    refused(Map.of("shard", "1/2", "merge", "here"), "only one of them can be asked for");
    refused(Map.of("shard", "1/2", "assay.seed", "fresh"), "assay.seed = fresh: must be a number here");
    refused(Map.of("merge", place.resolve("nowhere").toString()), "must be the directory of a divided run's evidence");
    refused(Map.of("merge", place.toString()), "holds no evidence of this run");
  }

  private void refused(Map<String, String> options, String sentence) throws IOException {
    assertEquals(Map.of(), run("refused", Parts.Elsewhere.class, options));
    assertTrue(refusal("refused").contains(sentence), refusal("refused"));
  }
}
