package assay.report;

import assay.claim.ErrorBudget;
import assay.claim.Format;
import assay.claim.Outcome;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** On what a run stood: effort, seed, machine, Java, error budget. */
record Environment(Map<String, String> facts) {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  static Environment of(Outcome.Settings settings) {
    return new Environment(Map.of(
        "Effort", settings.effort(),
        "Seed", Long.toString(settings.seed()),
        "Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
        "Vector lanes", lanes(),
        "Java", System.getProperty("java.vm.name") + " " + Runtime.version(),
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
    try (OutputStream file = Files.newOutputStream(Files.createDirectories(directory).resolve("environment.properties"))) {
      properties.store(file, null);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + directory.resolve("environment.properties") + " (" + failure.getMessage() + ")", failure);
    }
  }

  private static String budget() {
    ErrorBudget budget = ErrorBudget.current();
    return Format.number(budget.total()) + " for any false verdict of a run, " + Format.number(budget.total() / budget.claims()) + " per claim";
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*:\\s*", "")).findFirst().orElse(architecture());
    } catch (IOException | UncheckedIOException unreadable) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }

  private static String lanes() {
    try {
      String bytes = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption("MaxVectorSize").getValue();
      return Integer.parseInt(bytes) / Double.BYTES + " doubles at most";
    } catch (RuntimeException otherJvm) {
      return "unknown";
    }
  }
}
