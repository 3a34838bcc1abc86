package assay.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sources that are compiled together.
 *
 * @param name for the record of the last compilation
 * @param roots the directories of its sources
 * @param classes where its classes go
 */
record Part(String name, List<Path> roots, Path classes) {

  /** The engine, and then its tests and the claims, which use it. */
  static List<Part> of(Path project) {
    Path target = project.resolve("target");
    return List.of(new Part("engine", List.of(project.resolve("src/main/java")), target.resolve("classes")),
        new Part("claims", List.of(project.resolve("properties"), project.resolve("src/test/java")), target
            .resolve("test-classes")));
  }

  /**
   * Its sources.
   *
   * @param wanted by their paths within their roots
   */
  List<Source> sources(Predicate<String> wanted) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path root : roots) {
      for (Path file : files(root, ".java")) {
        Source source = new Source(this, file, slashed(root.relativize(file)));
        if (wanted.test(source.name())) sources.add(source);
      }
    }
    return sources;
  }

  /** The paths of its class files within their directory. */
  List<String> compiled() throws IOException {
    return files(classes, ".class").stream().map(file -> slashed(classes.relativize(file))).toList();
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    if (!Files.isDirectory(directory)) return List.of();
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
