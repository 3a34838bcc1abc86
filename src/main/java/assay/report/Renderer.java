package assay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that makes pages of Allure's results: its command line (2.34.0), which Maven unpacks, run in Java
 * processes of its own.
 *
 * @param home the directory with its {@code lib}, {@code config} and {@code plugins}
 */
record Renderer(Path home) {

  /** The one that was unpacked below a directory, if there is one. */
  static Optional<Renderer> below(Path directory) {
    if (!Files.isDirectory(directory)) return Optional.empty();
    try (Stream<Path> list = Files.list(directory)) {
      return list.filter(home -> Files.isDirectory(home.resolve("lib"))).max(Comparator.naturalOrder())
          .map(Renderer::new);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + directory, failure);
    }
  }

  /**
   * Renders the page.
   *
   * @throws IllegalStateException if the renderer fails; the message is its own
   */
  void render(Path results, Path page) throws IOException {
    await(start(results, page, List.of("--single-file")));
  }

  /**
   * Renders the page and, at the same time, the report of many files: that one hangs when it is opened from disk, and
   * the page of a single file writes no history.
   *
   * @throws IllegalStateException if the renderer fails; the message is its own
   */
  void render(Path results, Path page, Path history) throws IOException {
    Process second = start(results, history, List.of());
    render(results, page);
    await(second);
  }

  /** Its analytics are off only by exactly this variable. */
  private Process start(Path results, Path to, List<String> options) throws IOException {
    List<String> command = Stream.of(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        options.isEmpty() ? List.<String>of() : archive(),
        List.of("-Dlogback.configurationFile=" + lib("config").resolve("logback.xml")),
        List.of("-classpath", lib("*").toString(), "io.qameta.allure.CommandLine", "--quiet", "generate", "--clean"),
        options,
        List.of("--name", "Assay", "--output", to.toString(), results.toString())).flatMap(List::stream).toList();
    ProcessBuilder renderer = new ProcessBuilder(command).redirectErrorStream(true);
    renderer.environment().put("APP_HOME", home.toString());
    renderer.environment().put("ALLURE_NO_ANALYTICS", "true");
    return renderer.start();
  }

  /** Its classes as Java prepared them the first time; that spares a fifth of the work. */
  private List<String> archive() {
    return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
        "-Xlog:disable", "-Xlog:all=error:stderr");
  }

  private Path lib(String name) {
    return home.resolve("lib").resolve(name);
  }

  private static void await(Process renderer) throws IOException {
    String said = new String(renderer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (renderer.waitFor() != 0) throw new IllegalStateException("the report could not be rendered: " + said);
    } catch (InterruptedException interrupted) {
      renderer.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the report was not rendered: interrupted", interrupted);
    }
  }
}
