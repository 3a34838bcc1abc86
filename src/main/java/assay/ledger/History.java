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
 * What earlier runs found of each claim, from {@code verdicts.tsv} in each run's directory: some kilobytes a run, which stay
 * when the trials beside them are deleted.
 *
 * @param runs of each cell, the oldest first
 */
public record History(Map<Cell, List<Past>> runs) {

  /** Older runs are not read. */
  private static final int MOST = 200;

  private static Optional<History> earlier = Optional.empty();

  public static Table table(Path run) {
    return new Table(run.resolve("verdicts.tsv"), Row.COLUMNS);
  }

  /** The last runs of a claim, the oldest first, this one last; empty without a ledger on disk. */
  public static List<Past> of(Cell cell, int most) {
    Optional<Path> now = Ledger.current().directory();
    if (now.isEmpty()) return List.of();
    List<Past> all = new ArrayList<>(earlier(now.get()).runs.getOrDefault(cell, List.of()));
    table(now.get()).rows().stream().map(History::row).flatMap(Optional::stream).map(Past::of).filter(past -> past.cell().equals(cell)).forEach(all::add);
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /**
   * The number of this run among those that judged a claim with different seeds, from 1 on: a run again with an earlier seed
   * repeats what was seen, and a run with another one has another chance to err.
   */
  public static int run(Cell cell, long seed) {
    return Ledger.current().directory().map(now -> earlier(now).before(cell, seed)).orElse(0) + 1;
  }

  /** How many different other seeds earlier runs of a claim had. */
  int before(Cell cell, long seed) {
    return (int) runs.getOrDefault(cell, List.of()).stream().mapToLong(Past::seed).filter(other -> other != seed).distinct().count();
  }

  private static synchronized History earlier(Path now) {
    if (earlier.isEmpty()) earlier = Optional.of(before(now));
    return earlier.get();
  }

  /** The runs beside this one and older. */
  static History before(Path now) {
    Map<Cell, List<Past>> runs = new TreeMap<>();
    for (Path run : runs(now)) {
      for (List<String> line : table(run).rows()) row(line).map(Past::of).ifPresent(past -> runs.computeIfAbsent(past.cell(), cell -> new ArrayList<>()).add(past));
    }
    return new History(runs);
  }

  private static List<Path> runs(Path now) {
    try (Stream<Path> list = Files.list(now.toAbsolutePath().getParent())) {
      List<Path> runs = list.filter(run -> run.getFileName().compareTo(now.getFileName()) < 0 && Files.isRegularFile(table(run).path())).sorted(Comparator.reverseOrder()).limit(MOST).toList();
      return runs.reversed();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + now.toAbsolutePath().getParent(), failure);
    }
  }

  /** A line that another version wrote, or that a killed run tore, is passed over. */
  private static Optional<Row> row(List<String> line) {
    try {
      return Optional.of(Row.parse(String.join("\t", line)));
    } catch (IllegalArgumentException otherVersion) {
      return Optional.empty();
    }
  }
}
