package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.LineFile;
import assay.ledger.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A directory of baseline tables, one per class: the accepted ones, or those that a run received. */
record Tables(Path directory) {

  /** All rows by their cells. */
  Map<Cell, Row> rows() {
    return rows(Optional.empty());
  }

  /** All rows but those of a merge that are to be accepted anew. */
  Map<Cell, Row> rows(Optional<Acceptance> wish) {
    return Baseline.read(directory, Optional.empty(), wish).byCell();
  }

  /** Cells of which a merge left rows to choose from. */
  List<Cell> conflicting() {
    return Baseline.tables(directory).stream().flatMap(table -> TableText.read(table).conflicting().stream())
        .map(c -> c.row().cell()).distinct().toList();
  }

  /** Adds a row to its class's table, or replaces it. */
  void put(Row row) {
    Map<Cell, Row> rows = ofClass(row.cell().className());
    rows.put(row.cell(), row);
    write(row.cell().className(), rows.values());
  }

  private Map<Cell, Row> ofClass(String className) {
    Map<Cell, Row> rows = new TreeMap<>();
    if (Files.exists(path(className))) Baseline.rows(path(className)).forEach(row -> rows.put(row.cell(), row));
    return rows;
  }

  /**
   * Writes a class's table as a whole, so that whoever reads it meanwhile sees the old one or the new one; deletes an
   * empty one.
   */
  void write(String className, Collection<Row> rows) {
    Path path = path(className);
    try {
      if (rows.isEmpty()) {
        Files.deleteIfExists(path);
        return;
      }
      Files.createDirectories(directory);
      Path temporary = Files.writeString(directory.resolve("." + className + ".new"), Baseline.table(rows));
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(path, failure);
    }
  }

  /** Replaces everything by these rows; untouched classes keep their files to the bit. */
  void replace(Map<Cell, Row> rows, List<String> classes) {
    for (String name : classes) {
      write(name, rows.values().stream().filter(row -> row.cell().className().equals(name)).toList());
    }
  }

  private Path path(String className) {
    return directory.resolve(className + ".tsv");
  }
}
