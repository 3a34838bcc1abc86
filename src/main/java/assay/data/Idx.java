package assay.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The format of the MNIST family: two zero bytes, the type of the elements, the number of dimensions, their sizes, then
 * the elements, all big-endian; pictures in one file, their labels in another.
 *
 * @param images sizes N, then those of a picture
 * @param labels size N
 */
record Idx(Path images, Path labels) implements Format {

  private static final int LARGEST_RANK = 8;

  static boolean begins(byte[] beginning) {
    return beginning.length >= 4 && beginning[0] == 0 && beginning[1] == 0 && beginning[3] > 0
        && beginning[3] <= LARGEST_RANK && Element.ofIdx(beginning[2]).isPresent();
  }

  /** The labels of train-images-idx3-ubyte.gz are in train-labels-idx1-ubyte.gz. */
  static Path labelsOf(Path images) {
    String name = String.valueOf(images.getFileName());
    return images.resolveSibling(name.replace("images", "labels").replaceAll("idx\\d", "idx1"));
  }

  @Override
  public Channels read(Sink sink) {
    try (Bytes pictures = Bytes.of(images); Bytes classes = Bytes.of(labels)) {
      Header header = Header.of(pictures);
      Header ofLabels = Header.of(classes);
      if (ofLabels.rowLength() != 1)
        throw new IllegalArgumentException(labels + " has sizes " + Arrays.toString(ofLabels.sizes)
            + ": labels are one number for each of " + header.rows() + " pictures");
      if (ofLabels.rows() != header.rows())
        throw new IllegalArgumentException(labels + " has " + ofLabels.rows() + " labels for the " + header.rows()
            + " pictures of " + images + ": one for each is required");
      header.each(pictures, "picture", (n, x) -> sink.accept(x, label(ofLabels, classes, n)));
      pictures.requireEnd("after picture " + header.rows());
      classes.requireEnd("after label " + header.rows());
      return new Channels(1, header.rowLength(), true);
    }
  }

  private static String label(Header header, Bytes classes, int n) {
    return Classes.name(Double.toString(header.row(classes, "label", n)[0]));
  }

  /**
   * @param element how an element is written
   * @param sizes N first
   */
  private record Header(Element element, int[] sizes) {

    interface Row {
      void take(int n, double[] x);
    }

    static Header of(Bytes bytes) {
      byte[] magic = bytes.next(4, "within its header");
      if (!begins(magic))
        throw new IllegalArgumentException(bytes.name() + " begins with " + Arrays.toString(magic)
            + ": an IDX file begins with 0, 0, a type of element and a number of dimensions");
      ByteBuffer sizes = ByteBuffer.wrap(bytes.next(4 * magic[3], "within its header"));
      int[] each = new int[magic[3]];
      for (int i = 0; i < each.length; i++) each[i] = size(bytes.name(), i, sizes.getInt());
      Header header = new Header(Element.ofIdx(magic[2]).orElseThrow(), each);
      Numbers.requireRow(bytes.name(), header.length());
      return header;
    }

    private static int size(String name, int dimension, int size) {
      if (size > 0) return size;
      throw new IllegalArgumentException(
          name + ": dimension " + (dimension + 1) + " has size " + Integer.toUnsignedString(size)
              + ": must be between 1 and 2147483647");
    }

    int rows() {
      return sizes[0];
    }

    private double length() {
      return Arrays.stream(sizes).skip(1).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    int rowLength() {
      return (int) length();
    }

    void each(Bytes bytes, String what, Row sink) {
      for (int n = 0; n < rows(); n++) sink.take(n, row(bytes, what, n));
    }

    double[] row(Bytes bytes, String what, int n) {
      String where = "within " + what + " " + (n + 1) + " of " + rows();
      return element.all(ByteBuffer.wrap(bytes.next(rowLength() * element.size(), where)), rowLength(),
          bytes.name() + ", " + what + " " + (n + 1));
    }
  }
}
