package assay.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Arrays of NumPy in one archive: inputs and labels under the names that are usual for them. */
record Npz(Path file) implements Format {

  private static final List<String> INPUTS = List.of("x_train", "train_images", "x", "images", "data", "features",
      "inputs", "arr_0");
  private static final List<String> LABELS = List.of("y_train", "train_labels", "y", "labels", "label", "target",
      "targets", "arr_1");

  static boolean begins(byte[] beginning) {
    return beginning.length >= 4 && beginning[0] == 'P' && beginning[1] == 'K' && beginning[2] == 3
        && beginning[3] == 4;
  }

  @Override
  public Channels read(Sink sink) {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      try (Bytes inputs = array(archive, INPUTS, "inputs"); Bytes labels = array(archive, LABELS, "labels")) {
        return Npy.paired(inputs, labels, sink);
      }
    } catch (ZipException broken) {
      throw new IllegalArgumentException(file + " is no archive that can be read: " + broken.getMessage(), broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private Bytes array(ZipFile archive, List<String> names, String what) throws IOException {
    for (String name : names) {
      Optional<? extends ZipEntry> entry = archive.stream().filter(each -> named(each).equals(name)).findFirst();
      if (entry.isPresent())
        return new Bytes(file + ", array " + entry.get().getName(),
            new BufferedInputStream(archive.getInputStream(entry.get())));
    }
    throw new IllegalArgumentException(file + " has the arrays " + archive.stream().map(ZipEntry::getName).toList()
        + ": one of the " + what + " must be named " + String.join(", ", names));
  }

  private static String named(ZipEntry entry) {
    return entry.getName().replaceFirst("\\.npy$", "").toLowerCase(Locale.ROOT);
  }
}
