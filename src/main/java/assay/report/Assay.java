package assay.report;

import assay.ledger.Places;
import java.io.IOException;
import java.util.List;

/**
 * From the command line, as Maven calls it: {@code before} the claims run and {@code after} they ran. Ends with 1 and a sentence
 * if the run may not start, or if the build fails; the report is written before that.
 */
public final class Assay {

  private Assay() {}

  /**
   * @param arguments {@code before} or {@code after}
   */
  public static void main(String[] arguments) throws IOException {
    Around run = new Around(Places.current(), System.getProperty("assay.selection", ""), "Maven");
    List<String> failures = switch (String.join(" ", arguments)) {
      case "before" -> before(run);
      case "after" -> run.after().stream().map(reason -> "Baseline: " + reason).toList();
      default -> List.of("arguments = " + String.join(" ", arguments) + ": must be before or after");
    };
    failures.forEach(System.err::println);
    if (!failures.isEmpty()) System.exit(1);
  }

  private static List<String> before(Around run) throws IOException {
    try {
      run.before();
      return List.of();
    } catch (IllegalStateException refused) {
      return List.of("Assay cannot start: " + refused.getMessage());
    }
  }
}
