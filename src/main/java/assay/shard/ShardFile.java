package assay.shard;

import assay.ledger.LineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Where a process that runs a shard writes its lines: a file of its own, so that no two ever write to one. */
public final class ShardFile {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS");
  private static final String ENDING = ".jsonl";

  private final LineFile lines;

  private ShardFile(LineFile lines) {
    this.lines = lines;
  }

  /**
   * Begins a file below the directory of a run's shards.
   *
   * @throws IllegalStateException if it cannot be written
   */
  public static ShardFile begin(Path directory, Header header) {
    Path own = directory.resolve(header.shard().directory());
    String name = LocalDateTime.now(ZoneOffset.UTC).format(NAME) + "-" + ProcessHandle.current().pid() + ENDING;
    try {
      Files.createDirectories(own);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(own, failure);
    }
    ShardFile file = new ShardFile(LineFile.create(own.resolve(name)));
    file.append(header.line());
    return file;
  }

  /** One write; what this has returned from outlives the process. May be called by several threads. */
  public void append(String line) {
    lines.append(line);
  }

  /** All files of shards below a directory, in the order of their names; none if there is no such directory. */
  static List<Path> below(Path directory) {
    if (!Files.isDirectory(directory)) return List.of();
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + directory, failure);
    }
  }
}
