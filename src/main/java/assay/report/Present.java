package assay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which claims are still there: what an earlier run judged may have been deleted or renamed since.
 *
 * @param project its directory
 * @param sources the texts that were read
 */
record Present(Path project, Map<String, Optional<String>> sources) {

  Present(Path project) {
    this(project, new HashMap<>());
  }

  /**
   * Whether a test is there; also where that cannot be told, as of a method that a class inherits.
   *
   * @param test its full name, such as {@code gradientfeature.MainTheorem.lossReachesOpt}
   */
  boolean has(String test) throws IOException {
    int end = test.lastIndexOf('.');
    if (end < 0) return true;
    String file = test.substring(0, end).replaceFirst("\\$.*", "").replace('.', '/');
    Optional<String> source = source(file);
    if (source.isEmpty()) return Files.exists(project.resolve("target/test-classes").resolve(file + ".class"));
    return word(test.substring(end + 1), source.get()) || word("extends", source.get())
        || word("implements", source.get());
  }

  private Optional<String> source(String name) throws IOException {
    Optional<String> known = sources.get(name);
    if (known != null) return known;
    Path file = project.resolve("properties").resolve(name + ".java");
    Optional<String> text = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    sources.put(name, text);
    return text;
  }

  private static boolean word(String word, String text) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text).find();
  }
}
