package assay.data;

import assay.Require;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells by its content in which format a file is. */
final class Formats {

  private static final int BEGINNING = 4096;
  private static final String KNOWN = "a table (CSV, TSV), IDX, a CIFAR batch, .npy or .npz of NumPy, or a folder of"
      + " pictures for each class";

  private Formats() {}

  /** @throws IllegalArgumentException if it is none of those that are known; the message names them */
  static Format of(DataFile data) {
    Path file = data.files().getFirst();
    Optional<Path> labels = data.files().stream().skip(1).findFirst();
    if (!Files.exists(file))
      throw new IllegalArgumentException("there is no file “" + file + "” in "
          + Path.of("").toAbsolutePath());
    if (Files.isDirectory(file)) return folder(file);
    byte[] beginning = beginningOf(file);
    if (NpyHeader.begins(beginning)) return new Npy(file, labels);
    if (Idx.begins(beginning) && !Cifar.named(file)) return new Idx(file, labels.orElseGet(() -> Idx.labelsOf(file)));
    Require.that(labels.isEmpty(),
        "files = " + data.files() + ": a second file for the labels goes with IDX and .npy only");
    if (Npz.begins(beginning)) return new Npz(file);
    if (Cifar.named(file)) return Cifar.of(List.of(file));
    for (byte each : beginning)
      Require.that(each != 0, file + " is in no format that is known: must be " + KNOWN);
    return new DelimitedText(file, data.labels().column(), data.without());
  }

  private static Format folder(Path folder) {
    List<Path> batches = Cifar.within(folder);
    return batches.isEmpty() ? new ImageFolders(folder) : Cifar.of(batches);
  }

  private static byte[] beginningOf(Path file) {
    byte[] beginning = Bytes.beginning(file, BEGINNING);
    Require.that(beginning.length > 0, file + " is empty: holds no sample, at least one is needed");
    return beginning;
  }
}
