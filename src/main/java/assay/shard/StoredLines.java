package assay.shard;

import assay.ledger.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file of evidence, read line by line: its header, then results and units. A last line without an end, as a killed
 * process leaves it, is passed over; a file that has not even a header says nothing.
 */
final class StoredLines {

  private final Path file;

  StoredLines(Path file) {
    this.file = file;
  }

  /**
   * Adds all of them to a store.
   *
   * @throws IllegalStateException if a line that ends is no line of such a file
   * @throws UncheckedIOException if the file cannot be read
   */
  void each(Store store) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long at = 0;
      for (int number = 1;; number++) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int last = bytes.read();
        for (; last >= 0 && last != '\n'; last = bytes.read()) line.write(last);
        if (last < 0) return;
        add(store, number, at, line.toString(StandardCharsets.UTF_8), line.size());
        at += line.size() + 1;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  @SuppressWarnings("unchecked")
  private void add(Store store, int number, long at, String line, int length) {
    try {
      Object value = Json.parse(line);
      if (number == 1) store.header(file, Header.of((Map<String, Object>) value));
      else store.add(value, line, file.toString(), () -> line(at, length));
    } catch (IllegalArgumentException | ClassCastException | NullPointerException malformed) {
      throw new IllegalStateException(file + ", line " + number + ": not a line of a shard's evidence ("
          + malformed.getMessage() + "); remove the file and run its shard again", malformed);
    }
  }

  private String line(long at, int length) {
    byte[] bytes = new byte[length];
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(at);
      open.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }
}
