package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import assay.claim.Claim;
import assay.claim.States;
import assay.ledger.Ledger;
import assay.ledger.Places;
import assay.stats.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Claims run by a launcher, as an IDE does it, in a project of their own. */
class ClaimsSessionTest {

  /** A claim to run. */
  static class Conjecture {

    @Property(tries = 5)
    @States("S-1")
    Claim positive(@ForAll @IntRange(max = 9) int n) {
      return Claim.inequality().left("0", Interval.ZERO).right("1", 1);
    }
  }

  private static final List<String> PLACES = List.of("assay.evidence", "allure.results.directory");

  @TempDir
  Path project;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final List<String> before = PLACES.stream().map(name -> System.getProperty(name, "")).toList();

  /** Without the places that the build names for these tests. */
  @BeforeEach
  void listen() throws IOException {
    PLACES.forEach(System::clearProperty);
    Files.createDirectories(project.resolve("properties/mine"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
    PLACES.forEach(System::clearProperty);
    for (int i = 0; i < PLACES.size(); i++) {
      if (!before.get(i).isEmpty()) System.setProperty(PLACES.get(i), before.get(i));
    }
  }

  private String run(DiscoverySelector selector, String engine) {
    LauncherConfig config = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addLauncherSessionListeners(new ClaimsSession(project.resolve("properties/mine"))).build();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      session.getLauncher().execute(
          LauncherDiscoveryRequestBuilder.request().selectors(selector).filters(EngineFilter.includeEngines(engine))
              .build());
    }
    return console.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aClaimLeavesItsEvidenceAndItsComparisonInTheProject() throws IOException {
    String said = run(selectClass(Conjecture.class), "jqwik");
    assertTrue(said.contains("Baseline: 1 new. See " + project.resolve("reports/received/diff.txt")), said);
    assertTrue(said.contains("1 claim: 1 supported") && said.contains("run mvn verify once"), said);
    assertEquals(1, Ledger.runs(project.resolve("reports/ledger")).size());
    assertTrue(Files.exists(project.resolve("target/assay/verdicts.tsv")));
    assertEquals(Places.current().project(), java.util.Optional.empty(), "nothing is left behind");
  }

  @Test
  void whoNamesTheProjectDoesAllOfThisHimself() {
    System.setProperty(Places.PROJECT, project.toString());
    try {
      assertFalse(run(selectClass(Conjecture.class), "jqwik").contains("Baseline:"));
    } finally {
      System.clearProperty(Places.PROJECT);
      assay.baseline.Run.end();
    }
  }

  @Test
  void whereNoClaimRunsNothingIsTouched() {
    assertFalse(run(selectClass(Conjecture.class), "junit-jupiter").contains("Baseline:"));
    assertFalse(Files.exists(project.resolve("reports")));
  }

  @Test
  void whereTheRunMayNotStartTheClaimsAreJudgedAllTheSame() throws IOException {
    Files.createDirectories(project.resolve("reports/baseline"));
    Files.writeString(project.resolve("reports/baseline/Mine.tsv"), "nonsense");
    String said = run(selectClass(Conjecture.class), "jqwik");
    assertTrue(said.contains("neither compared nor reported: ") && said.contains("Mine.tsv begins with “nonsense”"),
        said);
    assertTrue(said.contains("supported") && !Files.exists(project.resolve("target")), said);
  }
}
