package assay.shard;

import assay.ledger.LineFile;
import assay.ledger.Table;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What properties cost, by which the work is divided. The first process that works in a directory of shards writes down
 * what it knows, and all others go by that: were it to change, a unit could be left to nobody.
 */
public final class Costs {

  private static final String FILE = "costs.tsv";

  private Costs() {}

  /** As the last run of this machine found them, from its tables; nothing where it left none. */
  public static Map<String, Double> last(Path evidence) {
    Map<String, Double> costs = new TreeMap<>();
    for (String table : List.of("verdicts.tsv", "mutants.tsv"))
      for (Map<String, String> row : Table.read(evidence.resolve(table)))
        put(costs, row.get("class") + "#" + row.get("method"), row);
    return costs;
  }

  /** As they are written down in a directory; empty if none are. */
  public static Map<String, Double> in(Path directory) {
    Map<String, Double> costs = new TreeMap<>();
    for (Map<String, String> row : Table.read(directory.resolve(FILE)))
      put(costs, row.getOrDefault("property", ""), row);
    return costs;
  }

  private static void put(Map<String, Double> costs, String property, Map<String, String> row) {
    String seconds = row.getOrDefault("seconds", "");
    if (seconds.matches("[0-9.]+")) costs.put(property, Double.valueOf(seconds));
  }

  /** Those of the directory, which are these if nobody was first. */
  public static Map<String, Double> settle(Path directory, Map<String, Double> known) {
    Path file = directory.resolve(FILE);
    Path own = directory.resolve(FILE + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createDirectories(directory);
      StringBuilder text = new StringBuilder("property\tseconds\n");
      known.forEach((property, seconds) -> text.append(property).append('\t').append(seconds).append('\n'));
      if (!Files.exists(file)) publish(Files.writeString(own, text), file);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(file, failure);
    }
    return in(directory);
  }

  /** In one step, so that no other process sees half of it. */
  private static void publish(Path own, Path file) throws IOException {
    try {
      Files.createLink(file, own);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(own, file);
    } finally {
      Files.deleteIfExists(own);
    }
  }
}
