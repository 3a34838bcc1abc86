package assay.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sources may depend on which: those that contain the name of one of its types, and those that contain theirs.
 * That is more than what does depend. It is never less: a type that a source uses without its name, or a constant that
 * it inherits, comes by way of a type that it does name.
 *
 * @param texts of all sources
 */
record Dependents(Map<Source, Source.Text> texts) {

  static Dependents among(List<Source> sources) throws IOException {
    Map<Source, Source.Text> texts = new HashMap<>();
    for (Source source : sources) texts.put(source, source.text());
    return new Dependents(texts);
  }

  /** A type that others may name: its name, and its package with slashes. */
  record Type(String name, String directory) {

    /** The type in whose source a class is, by the path of its file. */
    static Type of(String classFile) {
      String path = classFile.replace(".class", "").replaceFirst("\\$.*", "");
      int end = path.lastIndexOf('/');
      return new Type(path.substring(end + 1), path.substring(0, Math.max(0, end)));
    }
  }

  /** All that may depend on these types, by whatever way. */
  Set<Source> of(Collection<Type> types) {
    Set<Source> found = new LinkedHashSet<>();
    Set<Type> seen = new HashSet<>(types);
    Deque<Type> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Type type = open.poll();
      texts.forEach((source, text) -> {
        if (!text.mayName(type.name, type.directory, source.directory()) || !found.add(source)) return;
        Type own = new Type(source.type(), source.directory());
        if (seen.add(own)) open.add(own);
      });
    }
    return found;
  }
}
