package assay.report;

import assay.claim.Format;
import assay.judge.ErrorBudget;
import assay.judge.Outcome;
import assay.ledger.Machine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** On what a run stood: effort, seed, machine, Java, error budget. */
record Environment(Map<String, String> facts) {

  static Environment of(Outcome.Settings settings) {
    return new Environment(Map.of(
        "Effort", settings.effort(),
        "Seed", Long.toString(settings.seed()),
        "Processor", Machine.processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
        "Vector lanes", Machine.lanes(),
        "Java", Machine.java(),
        "Error budget", budget()));
  }

  /**
   * Writes the facts where the renderer looks for them.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  void write(Path directory) {
    Properties properties = new Properties();
    properties.putAll(facts);
    try (OutputStream file = Files
        .newOutputStream(Files.createDirectories(directory).resolve("environment.properties"))) {
      properties.store(file, null);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "cannot write " + directory.resolve("environment.properties") + " (" + failure.getMessage() + ")", failure);
    }
  }

  private static String budget() {
    ErrorBudget budget = ErrorBudget.current();
    return Format.number(budget.total()) + " for any false verdict of a run, "
        + Format.number(budget.total() / budget.claims()) + " per claim";
  }
}
