package assay.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A source file.
 *
 * @param part what it belongs to
 * @param file where it lies
 * @param name its path within its root, such as {@code assay/judge/Judge.java}
 */
record Source(Part part, Path file, String name) {

  /** The name of its type, without its package. */
  String type() {
    return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
  }

  /** The package, with slashes; empty for none. */
  String directory() {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  /** What the compiler sees of it that could name another type. */
  Text text() throws IOException {
    return new Text(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** A text, and all words in it, those of comments and strings as well. */
  record Text(String whole, Set<String> words) {

    Text(String whole) {
      this(whole, words(whole));
    }

    private static Set<String> words(String text) {
      Set<String> words = new HashSet<>();
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) continue;
        if (i > start) words.add(text.substring(start, i));
        start = i + 1;
      }
      return words;
    }

    /** Whether a type of that package could be meant. */
    boolean mayName(String type, String directory, String own) {
      return words.contains(type) && (directory.equals(own) || whole.contains(directory.replace('/', '.')));
    }
  }
}
