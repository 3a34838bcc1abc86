package assay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time may write below a directory. The operating system drops the lock when its process ends, however it
 * ends.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel file;

  private RunLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock and keeps it until it is closed or the process ends.
   *
   * @throws IllegalStateException if another run holds it, or the directory cannot be written
   */
  public static RunLock take(Path directory) {
    Path path = directory.resolve("lock");
    try {
      Files.createDirectories(directory);
      FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(file)) return new RunLock(file);
      file.close();
    } catch (IOException failure) {
      throw LineFile.cannotWrite(path, failure);
    }
    throw new IllegalStateException(
        "another run is under way in " + directory.toAbsolutePath().getParent()
            + ": wait until it has ended; nothing was overwritten");
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException released) {
      return;
    }
  }
}
