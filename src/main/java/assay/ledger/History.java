package assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What earlier runs found of each claim, from {@code verdicts.tsv} in each run's directory: some kilobytes a run, which
 * stay when the trials beside them are deleted.
 *
 * @param runs of each cell, the oldest first
 */
public record History(Map<Cell, List<Past>> runs) {

  /** Older runs are not read. */
  private static final int MOST = 200;

  public static Table table(Path run) {
    return new Table(run.resolve("verdicts.tsv"), Row.COLUMNS);
  }

  /** Without a ledger on disk nothing is remembered. */
  public static History none() {
    return new History(Map.of());
  }

  /** What earlier runs found of a claim, the oldest first. */
  public List<Past> of(Cell cell) {
    return List.copyOf(runs.getOrDefault(cell, List.of()));
  }

  /** How many different other seeds earlier runs of a claim had. */
  public int before(Cell cell, long seed) {
    return (int) of(cell).stream().mapToLong(Past::seed).filter(other -> other != seed).distinct().count();
  }

  /** The runs beside this one and older. */
  public static History before(Path now) {
    Map<Cell, List<Past>> runs = new TreeMap<>();
    for (Path run : runs(now)) {
      for (Map<String, String> line : Table.read(table(run).path())) {
        row(line).map(Past::of)
            .ifPresent(past -> runs.computeIfAbsent(past.cell(), cell -> new ArrayList<>()).add(past));
      }
    }
    return new History(runs);
  }

  private static List<Path> runs(Path now) {
    try (Stream<Path> list = Files.list(now.toAbsolutePath().getParent())) {
      List<Path> runs = list
          .filter(run -> run.getFileName().compareTo(now.getFileName()) < 0 && Files.isRegularFile(table(run).path()))
          .sorted(Comparator.reverseOrder()).limit(MOST).toList();
      return runs.reversed();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + now.toAbsolutePath().getParent(), failure);
    }
  }

  /** A line that another version wrote, or that a killed run tore, is passed over. */
  private static Optional<Row> row(Map<String, String> line) {
    try {
      return Optional.of(Row.of(line));
    } catch (IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }
}
