package assay.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines that only grows. Each line is one write to the operating system: what {@link #append} has returned
 * from outlives a killed process, and only the line under way can be torn.
 */
public final class LineFile {

  private final Path path;
  private final FileChannel file;

  private LineFile(Path path, OpenOption... how) {
    this.path = path;
    try {
      file = FileChannel.open(path, how);
    } catch (IOException failure) {
      throw cannotWrite(path, failure);
    }
  }

  /**
   * Begins a new file.
   *
   * @throws IllegalStateException if it exists or cannot be written
   */
  public static LineFile create(Path path) {
    return new LineFile(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Goes on with a file that exists.
   *
   * @throws IllegalStateException if it does not exist or cannot be written
   */
  static LineFile appendingTo(Path path) {
    return new LineFile(path, StandardOpenOption.APPEND);
  }

  /**
   * Adds a line.
   *
   * @throws IllegalStateException if it does not fit
   */
  public synchronized void append(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      int written = file.write(ByteBuffer.wrap(bytes));
      if (written < bytes.length) throw new IOException("only " + written + " of " + bytes.length + " bytes fit");
    } catch (IOException failure) {
      throw cannotWrite(path, failure);
    }
  }

  public static IllegalStateException cannotWrite(Path path, IOException failure) {
    return new IllegalStateException(
        "cannot write " + path + " (" + failure.getClass().getSimpleName() + ": " + failure.getMessage() + ")",
        failure);
  }
}
