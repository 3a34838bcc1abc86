package assay.baseline;

import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import java.util.Arrays;
import java.util.Optional;

/**
 * The wish to take a run's verdicts for the expected ones from now on: never made by a machine alone, and never without
 * a reason.
 *
 * @param globs patterns of claims, classes or class#method, separated by commas; * stands for anything
 * @param reason why, for the log
 */
public record Acceptance(String globs, String reason) {

  /**
   * @throws IllegalStateException if there is no reason, or it lost letters, or this is continuous integration
   */
  public Acceptance {
    if (reason.contains("\uFFFD") || reason.contains("??")) {
      throw new IllegalStateException(
          "baseline.reason = " + reason + ": letters were lost on the way; write it in ASCII, or set LC_ALL=C.UTF-8");
    }
    if (reason.isBlank()) {
      throw new IllegalStateException(
          "baseline.accept = " + globs + " without a reason: add -Dbaseline.reason='…', it goes to the baseline's log");
    }
  }

  /**
   * The wish of this run, from {@code -Dbaseline.accept=} and {@code -Dbaseline.reason=}.
   *
   * @throws IllegalStateException as above
   */
  public static Optional<Acceptance> current() {
    return of(System.getProperty("baseline.accept", ""), System.getProperty("baseline.reason", ""),
        Optional.ofNullable(System.getenv("CI")));
  }

  static Optional<Acceptance> of(String globs, String reason, Optional<String> integration) {
    if (globs.isBlank()) return Optional.empty();
    if (integration.filter(ci -> !ci.isBlank() && !ci.equalsIgnoreCase("false")).isPresent()) {
      throw new IllegalStateException(
          "baseline.accept = " + globs
              + " in continuous integration (CI is set): verdicts are accepted by a person, on their own machine");
    }
    return Optional.of(new Acceptance(globs, reason));
  }

  /** Whether the wish covers a claim's outcome: then no verdict on it breaks the build, except an error. */
  public boolean covers(Outcome outcome) {
    return covers(Cell.of(outcome)) && outcome.verdict().kind() != Verdict.Kind.ERROR;
  }

  /** Whether the wish covers a claim. */
  public boolean covers(Cell cell) {
    return Arrays.stream(globs.split(",")).anyMatch(cell::matches);
  }
}
