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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is judged ahead of its turn is judged as it would be in its turn. */
class DraftingTest {

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @TempDir
  private Path evidence;

  @BeforeEach
  void listen() {
    System.setProperty("assay.evidence", evidence.toString());
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.clearProperty("assay.evidence");
    assay.baseline.Run.end();
    System.setOut(out);
  }

  /** What each property of some classes comes to, with so many cores. */
  private static Map<String, String> results(int cores, Class<?>... examples) {
    Map<String, String> results = new TreeMap<>();
    LauncherConfig config = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestExecutionListeners(new Drafting(cores), new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String said = result.getThrowable().map(thrown -> String.valueOf(thrown.getMessage())).orElse("");
            if (test.isTest()) results.put(test.getUniqueId(), result.getStatus() + " " + said);
          }
        }).build();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      session.getLauncher().execute(
          LauncherDiscoveryRequestBuilder.request().selectors(Stream.of(examples).map(c -> selectClass(c)).toList())
              .filters(EngineFilter.includeEngines("jqwik")).build());
    }
    return results;
  }

  /** What is stored of the last properties, without the seconds. */
  private List<String> table(int properties) throws IOException {
    List<String> rows = Files.readAllLines(evidence.resolve("verdicts.tsv"));
    return rows.subList(rows.size() - properties, rows.size()).stream()
        .map(row -> row.replaceAll("\\t[0-9.]+(\\t[0-9a-f]{16})", "$1")).toList();
  }

  @Test
  void resultsAreThoseOfOneCore() throws IOException {
    Class<?>[] all = {Examples.Verdicts.class, Examples.Annotated.class, Examples.TwoRegions.class,
      Examples.Outer.class};
    Map<String, String> inTurn = results(1, all);
    List<String> rows = table(inTurn.size());
    assertTrue(inTurn.size() > 10, inTurn.toString());
    assertEquals(inTurn, results(4, all));
    assertEquals(rows, table(inTurn.size()));
  }

  @Test
  void instancesOfOneClaimAreJudgedSideBySide() {
    String result = results(4, Examples.SideBySide.class).values().iterator().next();
    assertTrue(result.startsWith("SUCCESSFUL"), result);
  }

  /** The draft has 1, …, 10, the run 11, …, 20: the verdict speaks of what the run draws. */
  @Test
  void whatIsDrawnOtherwiseIsJudgedAsItIsDrawn() {
    Examples.Unsteady.draws.set(0);
    String result = results(4, Examples.Unsteady.class).values().iterator().next();
    assertTrue(result.startsWith("FAILED"), result);
  }

  @Test
  void whatFailsWhileItIsDrawnFailsInItsTurn() {
    Map<String, String> results = results(4, Examples.Broken.class);
    assertEquals(results(1, Examples.Broken.class), results);
  }

  /** Its trials keep the threads that they were given. */
  @Test
  @Timeout(120)
  void aClaimThatNeverEndsHoldsUpNoOther() {
    System.setProperty("assay.patience", "0.3");
    Examples.released.set(false);
    try {
      Map<String, String> results = results(4, Examples.Endless.class, Examples.Verdicts.class);
      assertTrue(results.values().stream().filter(result -> result.startsWith("SUCCESSFUL")).count() >= 3,
          results.toString());
      assertTrue(console.toString(StandardCharsets.UTF_8).contains("Endless#neverEnds"), "it was judged");
    } finally {
      System.clearProperty("assay.patience");
      Examples.released.set(true);
    }
  }
}
