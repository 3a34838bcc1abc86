package assay.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Numbers the runs, for the report's trends.
 *
 * @param file holds the number of the next run
 */
record RunNumber(Path file) {

  private static final String NAME = "build.number";

  /**
   * The number of this run; the next one gets another.
   *
   * @throws IllegalStateException if the file does not hold a number
   * @throws IOException if it cannot be read or written
   */
  int next() throws IOException {
    Properties numbers = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        numbers.load(reader);
      }
    }
    int number = number(numbers.getProperty(NAME, "0"));
    numbers.setProperty(NAME, Integer.toString(number + 1));
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      numbers.store(writer, null);
    }
    return number;
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException malformed) {
      throw new IllegalStateException(
          NAME + " = " + text + " in " + file + ": must be a whole number; delete the file to begin anew", malformed);
    }
  }
}
