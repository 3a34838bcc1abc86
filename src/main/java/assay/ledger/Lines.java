package assay.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a run's trials as they were written; the last one counts only if it ends. */
final class Lines {

  private final Path path;
  private final Stream<String> text;
  private final boolean whole;
  private int number;
  private Map<String, Object> first = Map.of();

  Lines(Path path, Stream<String> text) {
    this.path = path;
    this.text = text;
    whole = ends();
  }

  /** Read once, in order. */
  Stream<StoredTrial> trials() {
    return text.sequential().map(this::read).flatMap(Optional::stream).onClose(text::close);
  }

  /** Only the last line can be one that was not acknowledged, and only if no line end follows it. */
  private Optional<StoredTrial> read(String line) {
    number++;
    try {
      TrialLine.Read read = TrialLine.parse(line, first);
      first = read.first();
      return Optional.of(read.trial());
    } catch (IllegalArgumentException malformed) {
      if (!whole) return Optional.empty();
      throw new IllegalStateException(path + ", line " + number + ": " + malformed.getMessage(), malformed);
    }
  }

  private boolean ends() {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() == 0) return true;
      file.seek(file.length() - 1);
      return file.read() == '\n';
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + path, failure);
    }
  }
}
