package assay.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * An array of NumPy with a sample in each row, and its labels in a second array or in the last column.
 *
 * @param file the inputs, N × d or with more dimensions
 * @param labels N names or numbers
 */
record Npy(Path file, Optional<Path> labels) implements Format {

  @Override
  public Channels read(Sink sink) {
    if (labels.isEmpty()) return read(sink, file);
    try (Bytes inputs = Bytes.of(file); Bytes classes = Bytes.of(labels.get())) {
      return paired(inputs, classes, sink);
    }
  }

  /** Two arrays of the same number of rows. */
  static Channels paired(Bytes inputs, Bytes classes, Sink sink) {
    NpyArray x = NpyArray.of(inputs);
    NpyArray y = NpyArray.of(classes);
    if (y.length() != 1 || y.header().rows() != x.header().rows() || x.header().shape().length < 1)
      throw new IllegalArgumentException(classes.name() + " is " + Arrays.toString(y.header().shape()) + " and "
          + inputs.name() + " is " + Arrays.toString(x.header().shape()) + ": one label for each row is required");
    for (int n = 1; n <= x.header().rows(); n++) sink.accept(x.next(), label(classes.name(), y, n));
    x.requireEnd();
    y.requireEnd();
    return x.channels();
  }

  private static String label(String name, NpyArray y, int n) {
    String label = y.nextLabel();
    if (label.isEmpty()) throw new IllegalArgumentException(name + ", row " + n + ": the label is missing");
    return label;
  }

  private static Channels read(Sink sink, Path file) {
    try (Bytes bytes = Bytes.of(file)) {
      NpyArray table = NpyArray.of(bytes);
      if (table.header().shape().length != 2 || table.length() < 2)
        throw new IllegalArgumentException(file + " is " + Arrays.toString(table.header().shape()) + ": without a"
            + " second file for the labels it must have two dimensions, and at least two columns, the label last");
      int d = table.length() - 1;
      for (int n = 0; n < table.header().rows(); n++) {
        double[] row = table.next();
        sink.accept(Arrays.copyOf(row, d), Classes.name(Double.toString(row[d])));
      }
      table.requireEnd();
      return Channels.ofColumns(d);
    }
  }
}
