package assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table in a file of tab-separated values that only grows. Each row is one write at the end of the file, so that a
 * killed run loses no row that it acknowledged and two runs at once do not mix within a row.
 *
 * @param path the file; it and its directory are created when the first row comes
 * @param columns the names of the columns, written as the first line
 */
public record Table(Path path, List<String> columns) {

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if the number of cells is not that of the columns
   * @throws UncheckedIOException if the file cannot be written; the message says which and why
   */
  public void append(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells in " + path + ": must have " + columns.size());
    }
    try {
      create();
      write(line(cells));
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "cannot write " + path + " (" + failure.getClass().getSimpleName() + ": " + failure.getMessage() + ")",
          failure);
    }
  }

  /**
   * The rows of a table, perhaps of another process, each by the names of its columns; a torn one is left out. Empty if
   * there is no file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<Map<String, String>> read(Path path) {
    if (!Files.exists(path)) return List.of();
    try (Stream<String> lines = Files.lines(path)) {
      List<List<String>> all = lines.map(line -> List.of(line.split("\t", -1))).toList();
      List<String> names = all.isEmpty() ? List.of() : all.getFirst();
      return all.stream().skip(1).filter(row -> row.size() == names.size()).map(row -> named(names, row)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + path + " (" + failure.getMessage() + ")", failure);
    }
  }

  private static Map<String, String> named(List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) row.put(names.get(i), cells.get(i));
    return row;
  }

  private void create() throws IOException {
    if (Files.exists(path)) return;
    Files.createDirectories(path.toAbsolutePath().getParent());
    try {
      Files.write(path, line(columns), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException anotherRunWasFaster) {
      return;
    }
  }

  private void write(byte[] line) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.APPEND)) {
      int written = file.write(ByteBuffer.wrap(line));
      if (written < line.length) throw new IOException("only " + written + " of " + line.length + " bytes fit");
    }
  }

  private static byte[] line(List<String> cells) {
    List<String> clean = cells.stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).toList();
    return (String.join("\t", clean) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
