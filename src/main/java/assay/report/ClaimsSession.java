package assay.report;

import assay.baseline.Run;
import assay.ledger.Console;
import assay.ledger.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Gives claims that an IDE or the JUnit console runs what Maven gives them: places below the project's directory while
 * they run, the comparison with the baseline, and the report when all is over. Found by JUnit through ServiceLoader;
 * where the project's directory is named already, as by Maven, somebody else does this. Engines that run without a
 * launcher, as in the engine's own tests, are not touched.
 */
public final class ClaimsSession implements LauncherSessionListener {

  private static final String CLAIMS = "[engine:jqwik]";
  private static final String SELECTION = "assay.selection";
  private static final String EVIDENCE = "assay.evidence";

  private final Path start;
  private Optional<Around> judged = Optional.empty();
  private boolean aside;

  /** Looks for the project from the working directory upwards. */
  public ClaimsSession() {
    this(Path.of("").toAbsolutePath());
  }

  ClaimsSession(Path start) {
    this.start = start;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    boolean judges = System.getProperty("shard", "").isBlank();
    if (judges && Places.current().project().isEmpty())
      session.getLauncher().registerTestExecutionListeners(new Watching());
  }

  /** Allure has written its results by now. */
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      List<String> failures = judged.isPresent() && judged.get().refused().isEmpty()
          ? judged.get().after()
          : List.of();
      failures.forEach(failure -> Console.warn("Baseline: " + failure));
    } catch (IOException failed) {
      Console.warn("No report: " + failed);
    }
  }

  private static Optional<Path> project(Path from) {
    return Stream.iterate(from, directory -> directory != null, Path::getParent)
        .filter(directory -> Files.exists(directory.resolve("pom.xml"))
            && Files.isDirectory(directory.resolve("properties")))
        .findFirst();
  }

  /** A run of some claims, whichever they are: those that were not asked for are not missing. */
  private void begin(Path project) {
    System.setProperty(Places.PROJECT, project.toString());
    System.setProperty(SELECTION, "*");
    Run.end();
    try {
      Around run = new Around(Places.current(), "*", "JUnit");
      run.before();
      judged = Optional.of(run);
    } catch (IllegalStateException refused) {
      forget();
      aside();
      Console.warn("The claims are judged, and neither compared nor reported: " + refused.getMessage());
    } catch (IOException failed) {
      forget();
      throw new UncheckedIOException(failed);
    }
  }

  /** Another run may be writing to the usual place. */
  private void aside() {
    if (System.getProperty(EVIDENCE) != null) return;
    try {
      System.setProperty(EVIDENCE, Files.createTempDirectory("assay").toString());
      aside = true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void forget() {
    Run.end();
    if (aside) System.clearProperty(EVIDENCE);
    aside = false;
    System.clearProperty(Places.PROJECT);
    System.clearProperty(SELECTION);
  }

  /** The claims' engine while it runs: others in this process, and what they start, stay outside. */
  private final class Watching implements TestExecutionListener {

    private Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
      plan = Optional.of(started);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (claims(test)) project(start).ifPresent(ClaimsSession.this::begin);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (claims(test)) forget();
    }

    private boolean claims(TestIdentifier test) {
      return test.getUniqueId().equals(CLAIMS) && plan.filter(all -> !all.getChildren(test).isEmpty()).isPresent();
    }
  }
}
