package assay.data;

import assay.Require;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The columns of a table.
 *
 * @param names empty if the table has none
 * @param count how many there are
 * @param label which one has the labels
 * @param inputs which ones have the coordinates
 */
record Columns(List<String> names, int count, int label, int[] inputs) {

  private static final List<String> USUAL = List.of("label", "labels", "class", "target", "y");

  /**
   * A column whose name is empty, such as that of row numbers which pandas writes, is left out.
   *
   * @throws IllegalArgumentException if a wanted column is not there or none is left for the inputs
   */
  static Columns of(Path file, List<String> names, int count, Optional<String> wanted, List<String> without) {
    int label = wanted.map(name -> place(file, names, count, name)).orElseGet(() -> usual(names, count));
    Set<Integer> out = new TreeSet<>();
    without.forEach(name -> out.add(place(file, names, count, name)));
    for (int j = 0; j < names.size(); j++) if (names.get(j).isEmpty()) out.add(j);
    int[] inputs = IntStream.range(0, count).filter(j -> j != label && !out.contains(j)).toArray();
    Require.that(inputs.length > 0,
        file + ": " + count + (count == 1 ? " column" : " columns")
            + ": must have at least one coordinate and a label");
    return new Columns(names, count, label, inputs);
  }

  private static int usual(List<String> names, int count) {
    List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return USUAL.stream().filter(lower::contains).mapToInt(lower::indexOf).findFirst().orElse(count - 1);
  }

  private static int place(Path file, List<String> names, int count, String wanted) {
    if (names.contains(wanted)) return names.indexOf(wanted);
    if (wanted.matches("\\d{1,9}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= count)
      return Integer.parseInt(wanted) - 1;
    throw new IllegalArgumentException(file + " has no column “" + wanted + "”: must be "
        + (names.isEmpty() ? "" : "one of " + String.join(", ", names) + " or ") + "a number from 1 to " + count);
  }

  void requireSize(String line, int size) {
    Require.that(size == count, line + ": " + size + (size == 1 ? " cell" : " cells") + ": must be " + count
        + ", as in the first line");
  }

  /** The number in a cell. */
  double value(String line, int column, List<String> cells) {
    String cell = cells.get(column);
    if (number(cell)) return Double.parseDouble(cell);
    String hint = cell.chars().filter(Character::isLetter).count() > 1 && !Classes.missing(cell)
        ? "; a column that is no input is left out by -Ddata.without"
        : "";
    throw new IllegalArgumentException(place(line, column) + ": “" + cell + "” is no number" + hint);
  }

  /** Such as “table.csv, line 3, column 2 (width)”. */
  String place(String line, int column) {
    return line + ", column " + (column + 1) + (names.isEmpty() ? "" : " (" + names.get(column) + ")");
  }

  /** A finite number in decimal digits. */
  static boolean number(String cell) {
    if (cell.isEmpty() || "0123456789.".indexOf(cell.charAt(cell.length() - 1)) < 0) return false;
    try {
      return Double.isFinite(Double.parseDouble(cell));
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
