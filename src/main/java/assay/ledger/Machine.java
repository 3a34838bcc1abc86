package assay.ledger;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * On what a run stands: processor, vector lanes, Java, and the commit of the sources. What cannot be found out is
 * “unknown”.
 */
public final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Such as {@code "AMD EPYC 9B14"}. */
  public static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*:\\s*", ""))
          .findFirst().orElse(architecture());
    } catch (IOException | UncheckedIOException unreadable) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }

  /** Such as {@code "8 doubles at most"}. */
  public static String lanes() {
    try {
      String bytes = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(
          "MaxVectorSize").getValue();
      return Integer.parseInt(bytes) / Double.BYTES + " doubles at most";
    } catch (RuntimeException otherJvm) {
      return "unknown";
    }
  }

  /** Such as {@code "OpenJDK 64-Bit Server VM 25.0.3+9-LTS"}. */
  public static String java() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  /** The commit that is checked out in the working directory, with “+dirty” if files differ from it. */
  public static String commit() {
    String commit = git("rev-parse", "HEAD");
    return commit.isEmpty()
        ? "unknown"
        : git("status", "--porcelain", "--untracked-files=no").isEmpty()
            ? commit
            : commit + "+dirty";
  }

  private static String git(String... arguments) {
    try {
      Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList()).redirectError(
          ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? said : "";
    } catch (IOException withoutGit) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
