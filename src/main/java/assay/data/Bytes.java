package assay.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file from its beginning, unpacked if they are gzip; what is wrong with them names the file. */
final class Bytes implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final InputStream stream;

  Bytes(String name, InputStream stream) {
    this.name = name;
    this.stream = stream;
  }

  /** @throws UncheckedIOException if the file cannot be read */
  static Bytes of(Path file) {
    try {
      return new Bytes(String.valueOf(file), unpacked(Files.newInputStream(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file + " in " + Path.of("").toAbsolutePath(), unreadable);
    }
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(packed, BUFFER);
    stream.mark(2);
    boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER) : stream;
  }

  /** The first bytes of a file, fewer if it is shorter. */
  static byte[] beginning(Path file, int count) {
    try (Bytes bytes = of(file)) {
      return bytes.stream.readNBytes(count);
    } catch (IOException broken) {
      throw broken(String.valueOf(file), "at its beginning", broken);
    }
  }

  String name() {
    return name;
  }

  /** For a reader of another library; its errors are those of a broken file as well. */
  InputStream stream() {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] into, int from, int count) throws IOException {
        try {
          return in.read(into, from, count);
        } catch (ZipException | EOFException broken) {
          throw broken(name, "somewhere", broken);
        }
      }
    };
  }

  /**
   * As many bytes as fit.
   *
   * @param where such as “within sample 3 of 10”
   * @throws IllegalArgumentException if there are not so many; the message names file and place
   */
  byte[] fill(byte[] into, String where) {
    try {
      int read = stream.readNBytes(into, 0, into.length);
      if (read == into.length) return into;
      throw new IllegalArgumentException(name + " ends " + where + ": " + (into.length - read) + " bytes are missing");
    } catch (IOException broken) {
      throw broken(name, where, broken);
    }
  }

  /** The next bytes. */
  byte[] next(int count, String where) {
    return fill(new byte[count], where);
  }

  /** Whether no byte is left. */
  boolean exhausted(String where) {
    try {
      stream.mark(1);
      boolean end = stream.read() < 0;
      if (!end) stream.reset();
      return end;
    } catch (IOException broken) {
      throw broken(name, where, broken);
    }
  }

  /** @throws IllegalArgumentException if a byte is left */
  void requireEnd(String where) {
    if (!exhausted(where)) throw new IllegalArgumentException(name + " goes on " + where + ", where it should end");
  }

  private static IllegalArgumentException broken(String name, String where, IOException cause) {
    return new IllegalArgumentException(name + " is broken " + where + ": " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
