package assay.findings;

import assay.ledger.Cell;
import assay.ledger.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run looked for: of each claim the kinds of finding, and on how many instances. What was not looked for is not
 * missing.
 *
 * @param path the file {@code looked-for.tsv} of what a run received
 */
record Sought(Path path) {

  private static final List<String> COLUMNS = List.of("claim", "class", "method", "kind", "instances");

  static Sought in(Path directory) {
    return new Sought(directory.resolve("looked-for.tsv"));
  }

  void add(Cell cell, Discovery.Kind kind, int instances) {
    new Table(path, COLUMNS).append(
        List.of(cell.claim(), cell.className(), cell.method(), kind.name(), Integer.toString(instances)));
  }

  /** Instances by claim and kind. */
  Map<String, Integer> all() {
    Map<String, Integer> all = new HashMap<>();
    for (Map<String, String> line : Table.read(path)) {
      String key = String.join("\t", line.getOrDefault("kind", ""), line.getOrDefault("claim", ""),
          line.getOrDefault("class", ""), line.getOrDefault("method", ""));
      all.put(key, Integer.parseInt(line.getOrDefault("instances", "0")));
    }
    return all;
  }

  static String key(Noted noted) {
    return String.join("\t", noted.kind().name(), noted.cell().claim(), noted.cell().className(),
        noted.cell().method());
  }
}
