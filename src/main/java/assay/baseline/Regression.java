package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.Json;
import assay.ledger.Row;
import assay.ledger.RunLock;
import assay.ledger.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands before and after a run of the claims. Before ({@code before}): whether it may write, whether the baseline can
 * be understood, whether what is to be accepted may be. After ({@code after}): the readable difference to the baseline,
 * the claims that are missing, and the acceptance, if one was asked for. A reason to fail the build goes to
 * {@code baseline.failure} among the run's evidence, so that the report is written first.
 */
public final class Regression {

  private final Path reports;
  private final Path evidence;
  private final Tables accepted;
  private final Tables received;

  Regression(Path reports, Path evidence) {
    this.reports = reports;
    this.evidence = evidence;
    accepted = new Tables(reports.resolve("baseline"));
    received = new Tables(reports.resolve("received"));
  }

  /**
   * @param arguments {@code before} or {@code after}, the directory of reports, the directory of the run's evidence
   */
  public static void main(String[] arguments) throws IOException {
    Regression regression = new Regression(Path.of(arguments[1]), Path.of(arguments[2]));
    if (arguments[0].equals("before")) regression.start();
    else regression.end();
  }

  /** A reason not to start goes to {@code cannot-start} among the evidence, where the build looks first. */
  private void start() throws IOException {
    Files.deleteIfExists(evidence.resolve("cannot-start"));
    try {
      before(Acceptance.current());
    } catch (IllegalStateException refused) {
      write("cannot-start", refused.getMessage());
    }
  }

  private void end() throws IOException {
    try {
      System.out.println(after(Acceptance.current()));
    } catch (IllegalStateException refused) {
      fail(refused.getMessage());
    }
  }

  /**
   * @throws IllegalStateException if the run may not start; nothing has been touched
   */
  void before(Optional<Acceptance> wish) {
    RunLock.take(reports.resolve("ledger")).close();
    Stream.of(reports, reports.resolve("index.html"), reports.resolve("history"), received.directory()).forEach(Regression::requireWritable);
    if (wish.isPresent() && !Files.isWritable(Files.isDirectory(accepted.directory()) ? accepted.directory() : reports)) {
      throw new IllegalStateException("cannot write " + accepted.directory() + ", where the accepted verdicts are to go");
    }
    accepted.rows(wish);
  }

  private static void requireWritable(Path path) {
    if (Files.exists(path) && !Files.isWritable(path)) throw new IllegalStateException("cannot write " + path + ", where the report goes; nothing was judged, nothing overwritten");
  }

  /** Compares and accepts; the sentence that ends the run. */
  String after(Optional<Acceptance> wish) throws IOException {
    try (RunLock alone = RunLock.take(reports.resolve("ledger"))) {
      Map<Cell, Row> before = accepted.rows(wish);
      Map<Cell, Row> now = received.rows();
      boolean whole = now.values().stream().findFirst().map(row -> whole(row.run())).orElse(false);
      List<Cell> missing = whole ? before.keySet().stream().filter(cell -> !now.containsKey(cell)).toList() : List.of();
      Difference difference = new Difference(before, now, missing, Received.comparisons(evidence).rows());
      if (!now.isEmpty()) Files.writeString(received.directory().resolve("diff.txt"), difference.text());
      requireAll(Selection.of(System.getProperty("assay.selection", "")));
      if (wish.isPresent()) {
        String done = new Update(wish.get(), accepted, received, whole).apply();
        unjudged(missing.stream().filter(cell -> !wish.get().covers(cell)).toList());
        return "Baseline: " + done + ". See " + accepted.directory();
      }
      unjudged(missing);
      return difference.sentence() + (now.isEmpty() ? "" : " See " + received.directory().resolve("diff.txt"));
    }
  }

  /** A name that is mistyped must not be green. */
  private void requireAll(Selection selection) throws IOException {
    List<String> unmatched = selection.unmatched(Stream.concat(names("verdicts.tsv"), names("mutants.tsv")).toList());
    if (!unmatched.isEmpty()) fail("-Dit.test asks for " + String.join(", ", unmatched) + ", which matches no claim: nothing was judged for it");
  }

  private Stream<String> names(String file) {
    return Table.read(evidence.resolve(file)).stream().map(row -> row.get("class") + "#" + row.get("method"));
  }

  private void unjudged(List<Cell> missing) throws IOException {
    if (missing.isEmpty()) return;
    String classes = String.join(",", missing.stream().map(Cell::name).toList());
    fail(missing.size() + " accepted claims were not judged: " + names(missing) + "; if they were removed on purpose, accept that with mvn verify -Dbaseline.accept='" + classes + "' -Dbaseline.reason='…'");
  }

  private static String names(List<Cell> cells) {
    return String.join(", ", cells.stream().map(cell -> cell.claim() + " " + cell.name()).toList());
  }

  /** Whether a run judged the whole catalogue. */
  private boolean whole(String run) {
    try {
      return Json.parse(Files.readString(reports.resolve("ledger").resolve(run).resolve("run.json"))) instanceof Map<?, ?> facts && "".equals(facts.get("claims"));
    } catch (IOException unknown) {
      return false;
    }
  }

  private void fail(String reason) throws IOException {
    System.err.println("Baseline: " + reason);
    write("baseline.failure", reason);
  }

  private void write(String file, String reason) throws IOException {
    Files.createDirectories(evidence);
    Files.writeString(evidence.resolve(file), reason);
  }
}
