package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.Ledger;
import assay.ledger.Past;
import assay.ledger.Point;
import assay.ledger.Row;
import assay.ledger.StoredTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accepted verdicts, one sorted table per class, as they are committed. A run is compared with them claim by claim.
 */
public final class Baseline {

  /**
   * The first line of each table; a table with another one was written by another version. Version 1 named classes
   * without their package.
   */
  static final String VERSION = "# Assay baseline, version 2";

  private final Map<Cell, Row> rows;
  private final Optional<Path> ledgers;
  private final Map<String, Map<Cell, List<Point>>> acceptedRuns = new ConcurrentHashMap<>();

  private Baseline(Map<Cell, Row> rows, Optional<Path> ledgers) {
    this.rows = rows;
    this.ledgers = ledgers;
  }

  /** Nothing was ever accepted. */
  static Baseline empty() {
    return new Baseline(Map.of(), Optional.empty());
  }

  /**
   * @param ledgers where the evidence of runs lies, among them perhaps the accepted ones
   * @param wish rows of a merge that it covers are to be accepted anew, and passed over here
   * @throws IllegalStateException if a table cannot be understood; the message names file and line
   */
  static Baseline read(Path directory, Optional<Path> ledgers, Optional<Acceptance> wish) {
    Map<Cell, Row> rows = new TreeMap<>();
    for (Path table : tables(directory)) {
      for (Row row : TableText.read(table).settled(wish)) {
        if (rows.put(row.cell(), row) != null) throw new IllegalStateException(table + ": two rows for " + row.cell());
      }
    }
    return new Baseline(rows, ledgers);
  }

  /** Tables that lie beside those of the verdicts. */
  private static final Set<String> OTHERS = Set.of("findings.tsv", "looked-for.tsv");

  static List<Path> tables(Path directory) {
    if (!Files.isDirectory(directory)) return List.of();
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".tsv") && !OTHERS.contains(file.getFileName().toString()))
          .sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + directory, failure);
    }
  }

  /** The rows of a table. */
  static List<Row> rows(Path table) {
    return TableText.read(table).settled(Acceptance.current());
  }

  /** The text of a table. */
  static String table(Collection<Row> rows) {
    StringBuilder text = new StringBuilder(VERSION + "\n" + String.join("\t", Row.COLUMNS) + "\n");
    rows.stream().sorted(Comparator.comparing(Row::cell))
        .forEach(row -> text.append(String.join("\t", row.cells())).append('\n'));
    return text.toString();
  }

  /**
   * What was accepted, cell by cell.
   *
   * @throws IllegalStateException if a table cannot be understood; the message names file and line
   */
  public static List<Past> accepted(Path directory) {
    return read(directory, Optional.empty(), Acceptance.current()).rows.values().stream().map(Past::of).toList();
  }

  Map<Cell, Row> byCell() {
    return rows;
  }

  Optional<Row> row(Cell cell) {
    return Optional.ofNullable(rows.get(cell));
  }

  /** How a claim compares that looked changed at first and was judged again on fresh seeds. */
  Comparison secondLook(Finding first, Row again) {
    return new Ladder(first.accepted().orElseThrow(), again, rows.size()).secondLook(first.comparison());
  }

  /** How what a run found of a claim compares with what was accepted; whatever has no row, such as a mutant, is new. */
  Comparison compare(Row received, List<Point> points) {
    Optional<Row> accepted = row(received.cell());
    return accepted.isEmpty()
        ? Comparison.fresh()
        : new Ladder(accepted.get(), received, rows.size()).compare(points, () -> accepted(accepted.get()));
  }

  /** The instances of the accepted run, if its evidence is still there. */
  private List<Point> accepted(Row row) {
    return acceptedRuns.computeIfAbsent(row.run(), this::points).getOrDefault(row.cell(), List.of());
  }

  private Map<Cell, List<Point>> points(String run) {
    Optional<Path> directory = ledgers.map(where -> where.resolve(run))
        .filter(where -> !run.isBlank() && Files.isRegularFile(where.resolve(Ledger.TRIALS)));
    if (directory.isEmpty()) return Map.of();
    try (Stream<StoredTrial> trials = Ledger.read(directory.get())) {
      Map<Cell, Map<Integer, List<StoredTrial>>> instances = trials.filter(t -> t.mutant().isEmpty())
          .collect(Collectors.groupingBy(
              StoredTrial::cell, Collectors.groupingBy(StoredTrial::attempt, TreeMap::new, Collectors.toList())));
      Map<Cell, List<Point>> points = new TreeMap<>();
      instances.forEach((cell, attempts) -> points.put(cell, attempts.values().stream().map(Point::of).toList()));
      return points;
    }
  }
}
