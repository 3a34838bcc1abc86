package assay.report;

import assay.ledger.Console;
import assay.ledger.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * From the command line, as Maven calls it: {@code before} the claims run and {@code after} they ran. Why the run may
 * not start, or why the build fails, goes to {@link #FAILURE} below {@code target}, which Maven turns into its own last
 * word: a process that ends with 1 would bury the reason under a stack trace of Maven's. The report is written before
 * that.
 */
public final class Assay {

  /** The file that holds why the build fails, a reason a line; there is none if it does not. */
  static final String FAILURE = "assay-failure.txt";

  private Assay() {}

  /**
   * @param arguments {@code before} or {@code after}
   * @throws IllegalArgumentException if it is neither
   */
  public static void main(String[] arguments) throws IOException {
    run(String.join(" ", arguments), Places.current(), System.getProperty("assay.selection", ""));
  }

  static void run(String verb, Places places, String selection) throws IOException {
    Path failure = Files.createDirectories(places.target()).resolve(FAILURE);
    Files.deleteIfExists(failure);
    List<String> reasons = reasons(verb, new Around(places, selection, "Maven"), System.getProperty("shard", ""));
    if (!reasons.isEmpty()) Files.write(failure, reasons.stream().map(Console::legible).toList());
  }

  private static List<String> reasons(String verb, Around run, String shard) throws IOException {
    return switch (verb) {
      case "before" -> before(run, shard);
      case "after" -> after(run, shard);
      default -> throw new IllegalArgumentException("arguments = " + verb + ": must be before or after");
    };
  }

  private static List<String> after(Around run, String shard) throws IOException {
    List<String> refused = run.refused();
    if (!shard.isBlank()) return refused;
    if (!refused.isEmpty()) run.forgetResults();
    if (!refused.isEmpty()) return refused;
    return run.after().stream().map(reason -> "Baseline: " + reason).toList();
  }

  private static List<String> before(Around run, String shard) throws IOException {
    try {
      if (shard.isBlank()) run.before();
      else run.beforePart(shard);
      return List.of();
    } catch (IllegalStateException | IllegalArgumentException refused) {
      return List.of("Assay cannot start: " + refused.getMessage());
    }
  }
}
