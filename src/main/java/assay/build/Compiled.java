package assay.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a source was compiled to.
 *
 * @param digest of the source
 * @param classes the digest of each class file, by its path
 * @param outside the digest of what others see of each class, by its path; of those that others see
 */
record Compiled(String digest, Map<String, String> classes, Map<String, String> outside) {

  static Compiled of(String digest, Map<String, byte[]> classFiles) {
    Map<String, String> classes = new TreeMap<>();
    Map<String, String> outside = new TreeMap<>();
    classFiles.forEach((path, content) -> {
      classes.put(path, Digest.of(content));
      Outside.of(content).ifPresent(seen -> outside.put(path, seen));
    });
    return new Compiled(digest, classes, outside);
  }

  /** A line of the record, after the source's name. */
  List<String> cells() {
    return List.of(digest, text(classes), text(outside));
  }

  static Optional<Compiled> of(List<String> cells) {
    if (cells.size() != 3) return Optional.empty();
    return Optional.of(new Compiled(cells.get(0), map(cells.get(1)), map(cells.get(2))));
  }

  private static String text(Map<String, String> map) {
    return String.join(" ", new TreeSet<>(map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList()));
  }

  private static Map<String, String> map(String text) {
    Map<String, String> map = new TreeMap<>();
    for (String entry : text.split(" ")) {
      int end = entry.lastIndexOf('=');
      if (end > 0) map.put(entry.substring(0, end), entry.substring(end + 1));
    }
    return map;
  }
}
