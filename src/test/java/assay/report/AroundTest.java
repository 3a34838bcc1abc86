package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.ledger.Places;
import assay.ledger.RunLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens around a run, in a project of its own. */
class AroundTest {

  @TempDir
  Path project;
  private Places places;
  private final PrintStream out = System.out;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    places = Places.of(project);
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(out);
  }

  private Around run(String selection) {
    return new Around(places, selection, "Maven");
  }

  private Path file(String name) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "old");
  }

  private String console() {
    return console.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRunOfAllClaimsStartsWithNothingOfTheLastOne() throws IOException {
    List<Path> old = List.of(
        file("target/allure-results/a-result.json"), file("target/assay/verdicts.tsv"),
        file("reports/received/diff.txt"));
    Path kept = file("reports/history/history-trend.json");
    run("").before();
    assertTrue(old.stream().noneMatch(Files::exists) && Files.exists(kept));
  }

  @Test
  void aRunOfSomeClaimsLeavesTheResultsOfTheOthers() throws IOException {
    Path results = file("target/allure-results/a-result.json");
    Path evidence = file("target/assay/verdicts.tsv");
    run("MainTheorem").before();
    assertTrue(Files.exists(results));
    assertFalse(Files.exists(evidence));
  }

  @Test
  void theEnginesOwnTestsAreNoClaims() throws IOException {
    file("src/test/java/assay/judge/JudgeTest.java");
    file("src/test/java/assay/judge/notes.txt");
    run("").before();
    assertEquals(List.of("assay/judge/JudgeTest.java"), Files.readAllLines(project.resolve("target/engine-tests.txt")));
  }

  @Test
  void aRunThatMayNotStartTouchesNothing() throws IOException {
    Path evidence = file("target/assay/verdicts.tsv");
    try (var _ = RunLock.take(project.resolve("reports/ledger"))) {
      assertThrows(IllegalStateException.class, () -> run("").before());
    }
    assertTrue(Files.exists(evidence));
  }

  @Test
  void withoutARendererItSaysHowToGetOneAndComparesAllTheSame() throws IOException {
    run("").before();
    assertEquals(List.of(), run("").after());
    assertTrue(console().contains("Baseline: nothing was judged.") && console().contains("run mvn verify once"),
        console());
  }

  @Test
  void aSelectionThatMatchesNothingFails() throws IOException {
    run("Mistyped").before();
    assertTrue(run("Mistyped").after().getFirst().contains("Mistyped, which matches no claim"));
  }

  /** What Maven says last; it is gone when the next run may start. */
  @Test
  void whyTheBuildFailsIsLeftForMaven() throws IOException {
    Path failure = project.resolve("target").resolve(Assay.FAILURE);
    try (var _ = RunLock.take(project.resolve("reports/ledger"))) {
      Assay.run("before", places, "");
      assertTrue(Files.readString(failure).startsWith("Assay cannot start: another run is under way"));
    }
    Assay.run("before", places, "Mistyped");
    assertFalse(Files.exists(failure));
    Assay.run("after", places, "Mistyped");
    assertTrue(Files.readString(failure).startsWith("Baseline: -Dit.test asks for Mistyped"));
    assertThrows(IllegalArgumentException.class, () -> Assay.run("during", places, ""));
  }
}
