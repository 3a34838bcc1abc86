package assay.quantify;

import static assay.quantify.Ran.message;
import static assay.quantify.Ran.result;
import static assay.quantify.Ran.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import assay.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What becomes of a claim when jqwik runs it: the examples in {@link Examples}, through the real engine and hook. */
class JudgingHookTest {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final String effort = System.getProperty("effort");
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  /** A run at another effort hands it to these tests as well; they speak of the standard one. */
  @BeforeEach
  void atStandardEffort() {
    if (effort != null) System.setProperty("effort", "standard");
  }

  @AfterEach
  void atTheRunsEffort() {
    if (effort != null) System.setProperty("effort", effort);
  }

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  private String console() {
    return console.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSupportedClaimIsGreen() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "supported").getStatus());
    assertTrue(("\n" + console()).contains("\nsupported "), console());
  }

  @Test
  void aRefutedClaimFailsWithTheSmallestCounterexample() {
    String message = message(result(Examples.Verdicts.class, "refutedFrom100"), Status.FAILED,
        AssertionFailedError.class);
    assertTrue(message.startsWith("[refuted] X: n ≤ bound"), message);
    assertTrue(message.contains("smallest counterexample: n = 100\n"), message);
    assertTrue(
        message.contains("rerun: mvn verify -Dit.test='assay.quantify.Examples$Verdicts#refutedFrom100' -Dassay.seed="),
        message);
  }

  /** No instance of it may end the suite, or be taken for a counterexample. */
  @Test
  void aClaimThatNeverEndsIsInconclusiveAndTheNextOneIsJudged() throws IOException {
    Examples.released.set(false);
    withProperty("assay.patience", "0.5", () -> {
      assertEquals(Status.SUCCESSFUL, result(Examples.Endless.class, "neverEnds").getStatus());
      assertTrue(console().contains("inconclusive   Examples$Endless#neverEnds"), console());
      assertTrue(console().contains(
          "instance 3 is out of time: a trial took longer than 0.5 s (-Dassay.patience=)"
              + " and was abandoned with its thread"),
          console());
      assertTrue(console().contains("3 inconclusive"), console());
    });
    assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "supported").getStatus());
    Examples.released.set(true);
  }

  @Test
  void aClaimWithoutASideHasItsLineAndItsPlaceInTheTally(@TempDir Path directory) throws IOException {
    withProperty("assay.evidence", directory.toString(), () -> {
      String message = message(result(Examples.Broken.class, "oneSided"), Status.FAILED, IllegalStateException.class);
      assertTrue(message.contains("claim X has no right side"), message);
    });
    assertTrue(console().contains("error          Examples$Broken#oneSided"), console());
    assertEquals("1 claim: 1 error\n", Files.readString(directory.resolve("tally.txt")));
  }

  /** jqwik alone would draw any number, and the verdict would be one on another domain. */
  @Test
  void aRangeThatAParameterCannotTakeIsAnErrorOfTheClaim() {
    String width = message(result(Examples.Misplaced.class, "widthOfALong", long.class), Status.FAILED,
        IllegalStateException.class);
    assertTrue(width.contains("@Width on a parameter of type long: must be int"), width);
    String reals = message(result(Examples.Misplaced.class, "realsForAnInt"), Status.FAILED,
        IllegalStateException.class);
    assertTrue(reals.contains("@LogUniform on a parameter of type int: must be double"), reals);
  }

  /** What is printed belongs to the smallest counterexample; the drawn one stands beside it. */
  @Test
  void aRefutationSpeaksOfOneInstance() {
    String message = message(result(Examples.TwoRegions.class, "refutedTwice"), Status.FAILED,
        AssertionFailedError.class);
    assertTrue(message.contains("\nleft above right: 7 against 1\nsmallest counterexample: n = 0\n  as drawn: n = "),
        message);
    assertTrue(message.contains("(left above right: 1.5 against 1)"), message);
    assertTrue(message.contains("they may fail for different reasons"), message);
  }

  /** Each class that inherits a claim has a row and a rerun line of its own. */
  @Test
  void anInheritedClaimIsTheInheritorsOwn() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Wide.class, "holds").getStatus());
    assertTrue(console().contains("Examples$Wide#holds"), console());
    String message = message(result(Examples.Narrow.class, "holds"), Status.FAILED, AssertionFailedError.class);
    assertTrue(message.contains("-Dit.test='assay.quantify.Examples$Narrow#holds'"), message);
  }

  /** The rerun line gives the same refutation, of a nested class and on a seed of its own. */
  @Test
  void theRerunLineGivesTheSameRefutation() throws IOException {
    String first = message(result(Examples.Narrow.class, "holds"), Status.FAILED, AssertionFailedError.class);
    Map<String, String> options = Shell.options(first);
    assertEquals(Long.toString(Seeds.current()), options.get("assay.seed"));
    assertEquals("standard", options.get("effort"));
    String[] asked = options.get("it.test").split("#");
    String again = message(
        run(selectMethod(asked[0], asked[1], "int")).testEvents().finished().list().getFirst()
            .getRequiredPayload(TestExecutionResult.class),
        Status.FAILED, AssertionFailedError.class);
    assertEquals(first, again);
  }

  @Test
  void aVacuousClaimFails() {
    assertTrue(message(result(Examples.Verdicts.class, "vacuous"), Status.FAILED, AssertionFailedError.class)
        .startsWith("[vacuous] "));
  }

  @Test
  void anOutOfRegimeClaimIsAborted() {
    assertTrue(message(result(Examples.Verdicts.class, "outOfRegime"), Status.ABORTED, TestAbortedException.class)
        .startsWith("[out of regime] "));
  }

  @Test
  void anInconclusiveClaimIsGreenButNotCalledSupported() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "inconclusive").getStatus());
    assertTrue(("\n" + console()).contains("\ninconclusive "), console());
  }

  @Test
  void anExceptionIsAnErrorThatIsNeitherRefutedNorShrunk() {
    String message = message(result(Examples.Broken.class, "throwsFrom100"), Status.FAILED,
        IllegalStateException.class);
    assertTrue(message.startsWith("[error] ") && message.contains("diverged at n = "), message);
    assertFalse(message.contains("counterexample"), message);
    assertEquals(1, Examples.callsFrom100(), "the first failing instance ends the search");
  }

  @Test
  void anExceptionInATrialIsAnErrorThatIsNotShrunk() {
    String message = message(result(Examples.Broken.class, "throwsInATrial"), Status.FAILED,
        IllegalStateException.class);
    assertTrue(message.startsWith("[error] ") && message.contains("for n = "), message);
    assertEquals(1, Examples.callsFrom100());
  }

  @Test
  void nanIsAnErrorThatIsNotShrunk() {
    String message = message(result(Examples.Broken.class, "notANumber"), Status.FAILED, IllegalStateException.class);
    assertTrue(message.contains("x is NaN for n = "), message);
    assertEquals(1, Examples.callsFrom100());
  }

  @Test
  void aPropertyThatReturnsNoClaimIsAnError() {
    assertTrue(message(result(Examples.Broken.class, "noClaim"), Status.FAILED, IllegalStateException.class)
        .contains("must return a Claim"));
    assertTrue(message(result(Examples.Broken.class, "nothing"), Status.FAILED, IllegalStateException.class)
        .contains("must return a Claim"));
  }

  @Test
  void aClaimWithoutARightSideIsAnError() {
    assertTrue(message(result(Examples.Broken.class, "oneSided"), Status.FAILED, IllegalStateException.class)
        .contains("no right side"));
  }

  @Test
  void aPictureThatCannotBeDrawnLeavesTheVerdictAlone() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Broken.class, "undrawable").getStatus());
  }

  @Test
  void aMutantThatIsRefutedIsGreen() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Mutants.class, "killed").getStatus());
    assertTrue(("\n" + console()).contains("\nkilled "), console());
  }

  @Test
  void aMutantThatSurvivesFails() {
    String message = message(result(Examples.Mutants.class, "survives"), Status.FAILED, AssertionFailedError.class);
    assertTrue(message.startsWith("[supported] the mutant “bound doubled” survives X: "), message);
    assertTrue(("\n" + console()).contains("\nsurvives "), console());
  }

  @Test
  void aMutantThatBreaksIsNotKilled() {
    assertTrue(message(result(Examples.Mutants.class, "breaks"), Status.FAILED, IllegalStateException.class)
        .startsWith("[error] "));
  }

  @Test
  void aFailingClaimHidesNoOther() {
    run(selectClass(Examples.Broken.class)).testEvents()
        .assertStatistics(events -> events.started(7).finished(7).succeeded(1).failed(6));
    run(selectClass(Examples.Verdicts.class)).testEvents()
        .assertStatistics(events -> events.started(5).succeeded(2).failed(2).aborted(1));
  }

  /** n ≤ 1000 is tight within the draws, so that half of the bound is refuted; nothing of it reaches the verdict. */
  @Test
  void derivedMutantsAreJudgedOnlyOnDemandAndNeverFailTheClaim(@TempDir Path directory) throws IOException {
    Path table = directory.resolve("derived-mutants.tsv");
    withProperty("assay.evidence", directory.toString(), () -> {
      withProperty("mutants", "false",
          () -> assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "supported").getStatus()));
      assertFalse(Files.exists(table));
      withProperty("mutants", "true",
          () -> assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "supported").getStatus()));
    });
    List<String> rows = Files.readAllLines(table);
    assertEquals(5, rows.size());
    assertTrue(rows.get(1).startsWith("X\tassay.quantify.Examples$Verdicts\tsupported\thalf of bound\tkilled\t"),
        rows.get(1));
  }

  @Test
  void theNumbersOfAnInstanceEnterTheAnatomy(@TempDir Path directory) throws IOException {
    withProperty("assay.evidence", directory.toString(), () -> result(Examples.Verdicts.class, "supported"));
    String rows = Files.readString(directory.resolve("anatomy.tsv"));
    assertTrue(rows.contains("parameter\tn\tmin_speaks\t0.0\n") && rows.contains("parameter\tn\tmax_speaks\t1000.0\n"),
        rows);
  }

  /** What may throw. */
  private interface Body {
    void run() throws IOException;
  }

  private static void withProperty(String name, String value, Body body) throws IOException {
    String before = System.getProperty(name);
    System.setProperty(name, value);
    try {
      body.run();
    } finally {
      if (before == null) System.clearProperty(name);
      else System.setProperty(name, before);
    }
  }

  @Test
  void aListenerThatFailsIsHeardAndChangesNoVerdict(@TempDir Path directory) throws IOException {
    String occupied = Files.writeString(directory.resolve("occupied"), "").toString();
    withProperty("assay.evidence", occupied, () -> {
      assertEquals(Status.SUCCESSFUL, result(Examples.Verdicts.class, "supported").getStatus());
      assertTrue(console().contains("X is judged, but VerdictTable could not record it: cannot write "), console());
    });
  }
}
