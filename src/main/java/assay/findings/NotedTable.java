package assay.findings;

import assay.ledger.LineFile;
import assay.ledger.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file {@code findings.tsv} of a directory: of the baseline what was accepted, of the received one what a run
 * found.
 *
 * @param path the file
 */
public record NotedTable(Path path) {

  public static NotedTable in(Path directory) {
    return new NotedTable(directory.resolve("findings.tsv"));
  }

  /**
   * What stands there; nothing if there is no file.
   *
   * @throws IllegalStateException if a line cannot be understood; the message names the file
   */
  public List<Noted> all() {
    try {
      return Table.read(path).stream().map(Noted::of).flatMap(Optional::stream).toList();
    } catch (IllegalStateException malformed) {
      throw new IllegalStateException(path + ": " + malformed.getMessage(), malformed);
    }
  }

  void add(Noted noted) {
    new Table(path, Noted.COLUMNS).append(noted.cells());
  }

  /** Replaces everything, sorted, so that whoever reads it meanwhile sees the old table or the new one. */
  void write(List<Noted> all) {
    String lines = all.stream().sorted(Comparator.comparing(Noted::key)).map(noted -> String.join("\t", noted.cells()))
        .collect(Collectors.joining("\n", String.join("\t", Noted.COLUMNS) + "\n", "\n"));
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path temporary = Files.writeString(path.resolveSibling(".findings.new"), lines);
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(path, failure);
    }
  }
}
