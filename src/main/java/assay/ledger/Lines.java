package assay.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The lines of a run's trials as they were written; the last one counts only if it ends. */
record Lines(Path path, Stream<String> text) {

  Stream<StoredTrial> trials() {
    AtomicInteger number = new AtomicInteger();
    boolean whole = ends();
    return text.map(line -> read(line, number.incrementAndGet(), whole)).flatMap(Optional::stream).onClose(text::close);
  }

  /** Only the last line can be one that was not acknowledged, and only if no line end follows it. */
  private Optional<StoredTrial> read(String line, int number, boolean whole) {
    try {
      return Optional.of(TrialLine.parse(line));
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
