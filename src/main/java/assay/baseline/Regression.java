package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.Json;
import assay.ledger.Places;
import assay.ledger.Row;
import assay.ledger.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands before and after a run of the claims. Before: whether it may write, whether the baseline can be
 * understood, whether what is to be accepted may be. After: the readable difference to the baseline, the claims that
 * are missing, and the acceptance, if one was asked for.
 */
public final class Regression {

  private final Path reports;
  private final Path ledgers;
  private final Comparisons comparisons;
  private final Tables accepted;
  private final Tables received;

  /**
   * @param places of the run; they must name a directory of reports
   */
  public Regression(Places places) {
    reports = places.reports().orElseThrow();
    ledgers = places.ledger().orElseThrow();
    comparisons = Comparisons.in(places.evidence());
    accepted = new Tables(places.baseline().orElseThrow());
    received = new Tables(places.received().orElseThrow());
  }

  /**
   * How a run ended.
   *
   * @param sentence for the console
   * @param failures why the build fails; none if it does not
   */
  public record Ending(String sentence, List<String> failures) {}

  /**
   * @throws IllegalStateException if the run may not start; nothing has been touched
   */
  public void before(Optional<Acceptance> wish) {
    RunLock.take(ledgers).close();
    Stream.of(reports, reports.resolve("index.html"), reports.resolve("history"), received.directory())
        .forEach(Regression::requireWritable);
    if (wish.isPresent()
        && !Files.isWritable(Files.isDirectory(accepted.directory()) ? accepted.directory() : reports)) {
      throw new IllegalStateException(
          "cannot write " + accepted.directory() + ", where the accepted verdicts are to go");
    }
    accepted.rows(wish);
  }

  private static void requireWritable(Path path) {
    if (Files.exists(path) && !Files.isWritable(path)) {
      throw new IllegalStateException(
          "cannot write " + path + ", where the report goes; nothing was judged, nothing overwritten");
    }
  }

  /**
   * Compares and accepts.
   *
   * @param asked which claims the run was asked for
   * @param judged the claims and mutants that it judged, such as {@code gradientfeature.MainTheorem#lossReachesOpt}
   * @throws IllegalStateException if nothing may be accepted, or another run is under way
   * @throws IOException if the difference cannot be written
   */
  public Ending after(Optional<Acceptance> wish, Selection asked, List<String> judged) throws IOException {
    try (var _ = RunLock.take(ledgers)) {
      Map<Cell, Row> before = accepted.rows(wish);
      Map<Cell, Row> now = received.rows();
      List<Cell> missing = whole(now)
          ? before.keySet().stream().filter(cell -> !now.containsKey(cell)).toList()
          : List.of();
      Difference difference = new Difference(before, now, missing, comparisons.all());
      if (!now.isEmpty()) Files.writeString(received.directory().resolve("diff.txt"), difference.text());
      List<String> failures = new ArrayList<>(mistyped(asked.unmatched(judged)));
      String said = wish.map(accepting -> accepted(accepting, now)).orElseGet(() -> compared(difference, now));
      failures.addAll(unjudged(missing.stream().filter(cell -> wish.filter(w -> w.covers(cell)).isEmpty()).toList()));
      return new Ending("Baseline: " + said, failures);
    }
  }

  private String accepted(Acceptance wish, Map<Cell, Row> now) {
    return new Update(wish, accepted, received, whole(now)).apply() + ". See " + accepted.directory();
  }

  private String compared(Difference difference, Map<Cell, Row> now) {
    return difference.states() + (now.isEmpty() ? "" : " See " + received.directory().resolve("diff.txt"));
  }

  /** A name that is mistyped must not be green. */
  private static List<String> mistyped(List<String> unmatched) {
    if (unmatched.isEmpty()) return List.of();
    return List.of("-Dit.test asks for " + String.join(", ", unmatched)
        + ", which matches no claim: nothing was judged for it");
  }

  private static List<String> unjudged(List<Cell> missing) {
    if (missing.isEmpty()) return List.of();
    String classes = String.join(",", missing.stream().map(Cell::name).toList());
    return List.of(missing.size() + " accepted claims were not judged: " + names(missing)
        + "; if they were removed on purpose, accept that with mvn verify -Dbaseline.accept='" + classes
        + "' -Dbaseline.reason='…'");
  }

  private static String names(List<Cell> cells) {
    return String.join(", ", cells.stream().map(cell -> cell.claim() + " " + cell.name()).toList());
  }

  /** Whether the run that found these judged the whole catalogue. */
  private boolean whole(Map<Cell, Row> now) {
    return now.values().stream().findFirst().map(row -> whole(row.run())).orElse(false);
  }

  private boolean whole(String run) {
    try {
      return Json.parse(Files.readString(ledgers.resolve(run).resolve("run.json"))) instanceof Map<?, ?> facts
          && "".equals(facts.get("claims"));
    } catch (IOException unknown) {
      return false;
    }
  }
}
