package assay.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples of one's own, from a text file: a sample a line, its numbers parted by commas, semicolons, tabs or spaces,
 * the label last. Empty lines, lines that begin with # and a first line of names are passed over.
 */
public final class LabelledTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LabelledTable() {}

  /**
   * The distribution that is uniform on the samples of a file in UTF-8, described by the file's name.
   *
   * @throws IllegalArgumentException if a line holds what is no number, or fewer or more of them than the first, or
   *     none remains; the message names file and line
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FiniteDistribution read(Path file) {
    try {
      return of(file, Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file + " in " + Path.of("").toAbsolutePath(), unreadable);
    }
  }

  private static FiniteDistribution of(Path file, List<String> lines) {
    List<double[]> rows = new ArrayList<>();
    boolean names = true;
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).replace(BYTE_ORDER_MARK, "").strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      String[] cells = line.split("\\s*[,;\\s]\\s*");
      boolean skipped = names && Arrays.stream(cells).noneMatch(LabelledTable::number);
      names = false;
      if (!skipped) rows.add(row(file + ", line " + (n + 1), cells, rows));
    }
    if (rows.isEmpty()) throw new IllegalArgumentException(file + ": holds no sample, at least one is needed");
    int d = rows.getFirst().length - 1;
    return FiniteDistribution.uniform(String.valueOf(file.getFileName()),
        rows.stream().map(row -> Arrays.copyOf(row, d)).toArray(double[][]::new),
        rows.stream().mapToDouble(row -> row[d]).toArray());
  }

  private static double[] row(String place, String[] cells, List<double[]> before) {
    for (String cell : cells) {
      if (!number(cell)) throw new IllegalArgumentException(place + ": “" + cell + "” is no number");
    }
    int expected = before.isEmpty() ? Math.max(2, cells.length) : before.getFirst().length;
    if (cells.length != expected) {
      throw new IllegalArgumentException(place + ": " + cells.length + " numbers: must be "
          + (before.isEmpty() ? "at least one coordinate and a label" : expected + ", as in the first sample"));
    }
    return Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
  }

  private static boolean number(String cell) {
    try {
      return Double.isFinite(Double.parseDouble(cell));
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
