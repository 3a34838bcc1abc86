package assay.data;

import assay.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The binary batches of CIFAR-10 and CIFAR-100: a byte for the class (in CIFAR-100 a coarse one before it), then 32 ×
 * 32 red, green and blue values.
 *
 * @param batches one file each
 * @param labelBytes 1 for CIFAR-10, 2 for CIFAR-100, whose fine classes count
 * @param names of the classes
 */
record Cifar(List<Path> batches, int labelBytes, List<String> names) implements Format {

  private static final int PIXELS = 3 * 32 * 32;
  private static final List<String> OBJECTS = List.of(
      "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  /** CIFAR-100 is told by the file of its class names beside it, or else by the length of its records. */
  static Cifar of(List<Path> batches) {
    Path first = batches.getFirst();
    Path fine = first.resolveSibling("fine_label_names.txt");
    boolean hundred = Files.exists(fine) || size(first) % (PIXELS + 1) != 0 && size(first) % (PIXELS + 2) == 0;
    return hundred
        ? new Cifar(batches, 2, lines(fine, IntStream.range(0, 100).mapToObj(String::valueOf).toList()))
        : new Cifar(batches, 1, lines(first.resolveSibling("batches.meta.txt"), OBJECTS));
  }

  /** The batches of a folder, in the order of their names; those of the test set only if there are no others. */
  static List<Path> within(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".bin")).sorted().toList();
      List<Path> training = all.stream().filter(file -> !String.valueOf(file.getFileName()).contains("test")).toList();
      return training.isEmpty() ? all : training;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder, unreadable);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static List<String> lines(Path file, List<String> otherwise) {
    if (!Files.exists(file)) return otherwise;
    try {
      return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  @Override
  public Channels read(Sink sink) {
    batches.forEach(batch -> read(batch, sink));
    return new Channels(3, PIXELS, true);
  }

  private void read(Path batch, Sink sink) {
    byte[] record = new byte[labelBytes + PIXELS];
    int n = 0;
    try (Bytes bytes = Bytes.of(batch)) {
      while (!bytes.exhausted("after picture " + n)) {
        bytes.fill(record, "within picture " + ++n);
        sink.accept(pixels(record), name(batch + ", picture " + n, Byte.toUnsignedInt(record[labelBytes - 1])));
      }
    }
    Require.that(n > 0, batch + " is empty: a CIFAR batch holds records of " + record.length + " bytes");
  }

  private double[] pixels(byte[] record) {
    ByteBuffer values = ByteBuffer.wrap(record, labelBytes, PIXELS).slice();
    return Element.UNSIGNED_BYTE.all(values, PIXELS, "");
  }

  private String name(String where, int label) {
    if (label < names.size()) return names.get(label);
    throw new IllegalArgumentException(where + ": class " + label + ": must be between 0 and " + (names.size() - 1)
        + "; is this a batch of CIFAR-" + (labelBytes == 1 ? "10" : "100") + "?");
  }

  /** Whether files of this name are batches. */
  static boolean named(Path file) {
    return file.toString().replaceFirst("\\.gz$", "").endsWith(".bin");
  }
}
