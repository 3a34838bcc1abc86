package assay.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** An array of NumPy, read row by row; one in Fortran's order is read as a whole first. */
final class NpyArray {

  private final Bytes bytes;
  private final NpyHeader header;
  private final int length;
  private double[][] whole = new double[0][];
  private int row;

  private NpyArray(Bytes bytes, NpyHeader header) {
    this.bytes = bytes;
    this.header = header;
    length = (int) header.length();
  }

  /** @throws IllegalArgumentException if a row of it does not fit into memory */
  static NpyArray of(Bytes bytes) {
    NpyHeader header = NpyHeader.of(bytes);
    Numbers.requireRow(bytes.name(), header.length());
    return new NpyArray(bytes, header);
  }

  NpyHeader header() {
    return header;
  }

  /** d. */
  int length() {
    return length;
  }

  /** A picture's colours stand last, if its last size is that of colours. */
  Channels channels() {
    int[] shape = header.shape();
    int last = shape[shape.length - 1];
    if (shape.length == 4 && (last == 1 || last == 3)) return new Channels(last, length, false);
    if (shape.length == 4 && (shape[1] == 1 || shape[1] == 3)) return new Channels(shape[1], length, true);
    return shape.length == 2 ? Channels.ofColumns(length) : new Channels(1, length, true);
  }

  /** The next row. */
  double[] next() {
    if (header.fortran() && header.shape().length > 1) {
      if (whole.length == 0) whole = transposed();
      return whole[row++];
    }
    row++;
    return element().all(read(length * element().size()), length, where());
  }

  /** The next row's name: a whole number, a number, a truth or a text. */
  String nextLabel() {
    String type = header.type();
    if (type.startsWith("U") || type.startsWith("S")) {
      row++;
      return text(type.charAt(0) == 'U' ? 4 : 1, Integer.parseInt("0" + type.substring(1)));
    }
    return Classes.name(Double.toString(next()[0]));
  }

  private String text(int size, int count) {
    Charset utf32 = header.order() == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_32LE;
    String text = new String(read(size * count).array(), size == 4 ? utf32 : StandardCharsets.UTF_8);
    return Classes.name(text.replace("\0", ""));
  }

  private Element element() {
    return Element.ofNumpy(header.type()).orElseThrow(() -> new IllegalArgumentException(bytes.name() + ": elements of"
        + " type " + header.type() + ": must be truths, whole numbers or real numbers (b1, i1 to i8, u1 to u8, f2 to"
        + " f8)"));
  }

  private ByteBuffer read(int count) {
    return ByteBuffer.wrap(bytes.next(count, "within " + place())).order(header.order());
  }

  private String place() {
    return "row " + row + " of " + header.rows();
  }

  private String where() {
    return bytes.name() + ", row " + row;
  }

  /** Every element in the order of the file, which has those of one column together. */
  private double[][] transposed() {
    if ((double) length * header.rows() > Numbers.most())
      throw new IllegalArgumentException(bytes.name() + ": " + header.rows() + " × " + length + " numbers in Fortran's"
          + " order cannot be streamed, at most " + Numbers.most() + " are held: save numpy.ascontiguousarray of it");
    int[] column = columns();
    double[][] rows = new double[header.rows()][length];
    byte[] elements = new byte[header.rows() * element().size()];
    for (int k = 0; k < length; k++) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.fill(elements, "within column " + (column[k] + 1) + " of " + length))
          .order(header.order());
      for (int n = 0; n < rows.length; n++)
        rows[n][column[k]] = Numbers.finite(element().at(buffer, n * element().size()),
            bytes.name() + ", row " + (n + 1), column[k]);
    }
    return rows;
  }

  /** Where the k-th column of the file stands if the last index runs fastest. */
  private int[] columns() {
    int[] shape = header.shape();
    int[] column = new int[length];
    for (int k = 0; k < length; k++) {
      int rest = k;
      int stride = length;
      for (int axis = 1; axis < shape.length; axis++) {
        stride /= shape[axis];
        column[k] += rest % shape[axis] * stride;
        rest /= shape[axis];
      }
    }
    return column;
  }

  void requireEnd() {
    bytes.requireEnd("after row " + header.rows());
  }
}
