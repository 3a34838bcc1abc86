package assay.data;

import assay.Require;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table in UTF-8 with a sample in each line, its cells parted by commas, semicolons, tabs or spaces, whichever the
 * first line has; cells may be quoted, lines that begin with # are passed over. A first line without numbers has the
 * names of the columns.
 *
 * @param column of the labels, by name or number; without it that which is named label, class, target or y, or else the
 *     last
 * @param without columns that are left out, by name or number
 */
record DelimitedText(Path file, Optional<String> column, List<String> without) implements Format {

  private static final int LONGEST_LINE = 1 << 22;

  @Override
  public Channels read(Sink sink) {
    try (Bytes bytes = Bytes.of(file)) {
      var reader = new BufferedReader(new InputStreamReader(bytes.stream(), StandardCharsets.UTF_8), LONGEST_LINE);
      char separator = separator(reader);
      try (var records = CsvReader.builder().fieldSeparator(separator).commentStrategy(CommentStrategy.SKIP)
          .allowExtraFields(true).allowMissingFields(true).maxBufferSize(LONGEST_LINE)
          .trimWhitespacesAroundQuotes(separator != ' ' && separator != '\t').ofCsvRecord(reader)) {
        return table(records, separator, sink);
      }
    } catch (CsvParseException broken) {
      throw new IllegalArgumentException(file + ": " + broken.getMessage() + cause(broken), broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private static String cause(CsvParseException broken) {
    return broken.getCause() == null ? "" : " (" + broken.getCause().getMessage() + ")";
  }

  /** What parts the cells of the first line that has any; a mark of the byte order is passed over. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') reader.reset();
    reader.mark(LONGEST_LINE);
    String line = reader.readLine();
    while (line != null && (line.isBlank() || line.startsWith("#"))) line = reader.readLine();
    reader.reset();
    String bare = line == null ? "" : line.replaceAll("\"[^\"]*\"", "");
    for (char each : new char[] {'\t', ';', ','}) if (bare.indexOf(each) >= 0) return each;
    return bare.strip().indexOf(' ') >= 0 ? ' ' : ',';
  }

  private Channels table(Iterable<CsvRecord> records, char separator, Sink sink) {
    Optional<Columns> columns = Optional.empty();
    for (CsvRecord record : records) {
      List<String> cells = cells(record, separator);
      if (cells.stream().allMatch(String::isEmpty)) continue;
      boolean first = columns.isEmpty();
      boolean names = first && named(cells);
      if (first) columns = Optional.of(Columns.of(file, names ? cells : List.of(), cells.size(), column, without));
      if (!names) row(columns.orElseThrow(), file + ", line " + record.getStartingLineNumber(), cells, sink);
    }
    Require.that(columns.isPresent(), file + ": holds no sample, at least one is needed");
    return Channels.ofColumns(columns.orElseThrow().inputs().length);
  }

  /** Several spaces part as one does. */
  private static List<String> cells(CsvRecord record, char separator) {
    List<String> cells = record.getFields().stream().map(String::strip).toList();
    return separator == ' ' ? cells.stream().filter(cell -> !cell.isEmpty()).toList() : cells;
  }

  /** Whether these are names: none is a number, or one is that of the labels' column. */
  private boolean named(List<String> cells) {
    boolean ofLabels = column.filter(name -> !Columns.number(name) && cells.contains(name)).isPresent();
    return ofLabels || cells.stream().noneMatch(Columns::number);
  }

  private static void row(Columns columns, String line, List<String> cells, Sink sink) {
    columns.requireSize(line, cells.size());
    String label = cells.get(columns.label());
    if (Classes.missing(label))
      throw new IllegalArgumentException(columns.place(line, columns.label())
          + ": the label is missing");
    double[] x = new double[columns.inputs().length];
    for (int j = 0; j < x.length; j++) x[j] = columns.value(line, columns.inputs()[j], cells);
    sink.accept(x, Classes.name(label));
  }
}
