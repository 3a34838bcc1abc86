package assay.baseline;

import assay.ledger.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of the baseline as it stands in its file: the rows that are settled, and those of a merge that is not.
 *
 * @param rows outside of every conflict, in the order of the file
 * @param conflicting on either side of a conflict
 */
record TableText(Path table, List<Row> rows, List<Numbered> conflicting) {

  /** A row and its line. */
  record Numbered(int line, Row row) {}

  /** Which side of a merge a line stands on. */
  private enum Side { NONE, OURS, BASE, THEIRS }

  /**
   * @throws IllegalStateException if the table cannot be read or understood; the message names file and line
   */
  static TableText read(Path table) {
    List<String> lines = lines(table);
    if (lines.isEmpty() || !lines.getFirst().equals(Baseline.VERSION)) {
      throw new IllegalStateException(foreign(table, lines.isEmpty() ? "" : lines.getFirst()));
    }
    String header = String.join("\t", Row.COLUMNS);
    if (lines.size() < 2 || !lines.get(1).equals(header)) {
      throw new IllegalStateException(table + ", line 2 must name the columns: " + header + "; " + restore(table));
    }
    TableText text = new TableText(table, new ArrayList<>(), new ArrayList<>());
    text.collect(lines);
    return text;
  }

  private static List<String> lines(Path table) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(table));
      if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) lines.set(0, lines.getFirst().substring(1));
      return lines;
    } catch (IOException failure) {
      throw new IllegalStateException(
          "cannot read " + table + " (" + failure.getClass().getSimpleName() + ": " + failure.getMessage() + ")",
          failure);
    }
  }

  private static String foreign(Path table, String first) {
    return table + " begins with “" + first + "”, must begin with “" + Baseline.VERSION
        + "”: it was written by another version; check out the version that wrote it, or delete it and accept anew";
  }

  static String restore(Path table) {
    return "restore it with git checkout HEAD -- " + table;
  }

  private void collect(List<String> lines) {
    Side side = Side.NONE;
    for (int i = 2; i < lines.size(); i++) {
      Optional<Side> marked = marker(lines.get(i), side);
      side = marked.orElse(side);
      if (marked.isEmpty() && !lines.get(i).isBlank() && side != Side.BASE) add(side, i + 1, lines.get(i));
    }
    if (side != Side.NONE) {
      throw new IllegalStateException(table + ": a merge conflict does not end; " + restore(table));
    }
  }

  private static Optional<Side> marker(String line, Side side) {
    if (line.startsWith("<<<<<<<")) return Optional.of(Side.OURS);
    if (line.startsWith("|||||||")) return Optional.of(Side.BASE);
    if (line.startsWith("=======") && side != Side.NONE) return Optional.of(Side.THEIRS);
    return line.startsWith(">>>>>>>") ? Optional.of(Side.NONE) : Optional.empty();
  }

  private void add(Side side, int number, String line) {
    Row row = row(number, line);
    if (side == Side.NONE) rows.add(row);
    else conflicting.add(new Numbered(number, row));
  }

  private Row row(int number, String line) {
    try {
      return Row.parse(line);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalStateException(
          table + ", line " + number + " cannot be understood: " + malformed.getMessage() + "; " + restore(table),
          malformed);
    }
  }

  /**
   * The settled rows, if nothing else stands in the table, or if what else does is to be accepted anew.
   *
   * @throws IllegalStateException if a merge left two rows; the message names them and says how to choose
   */
  List<Row> settled(Optional<Acceptance> wish) {
    boolean anew = wish.filter(
        accepting -> conflicting.stream().allMatch(c -> accepting.covers(c.row().cell()))).isPresent();
    if (!conflicting.isEmpty() && !anew) throw new IllegalStateException(conflict());
    return List.copyOf(rows);
  }

  private String conflict() {
    StringBuilder text = new StringBuilder(table + ": a merge left rows to choose from");
    for (Numbered c : conflicting) {
      text.append("\n  line ").append(c.line()).append(": ").append(c.row().cell().name()).append(" expected ")
          .append(c.row().expected())
          .append(", ").append(c.row().instances()).append(" instances, median ").append(c.row().median())
          .append(", run ").append(c.row().run());
    }
    return text.append("\nkeep one side: git checkout --ours -- '").append(table)
        .append("' (or --theirs); or judge anew: mvn verify -Dbaseline.accept='")
        .append(conflicting.getFirst().row().cell().className()).append("' -Dbaseline.reason='merged'").toString();
  }
}
