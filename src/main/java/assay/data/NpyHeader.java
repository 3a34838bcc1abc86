package assay.data;

import assay.Require;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the beginning of an array of NumPy, in versions 1 to 3 of the format.
 *
 * @param type such as {@code f8}, without the byte order
 * @param order of the bytes
 * @param fortran whether the first index runs fastest
 * @param shape the sizes, empty for a single number
 */
record NpyHeader(String type, ByteOrder order, boolean fortran, int[] shape) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 1 << 20;
  private static final Pattern DESCRIPTION = Pattern.compile("'descr':\\s*'([<>=|]?)([a-zA-Z]\\d*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\sL]*)\\)");

  static boolean begins(byte[] beginning) {
    return beginning.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(beginning, MAGIC.length), MAGIC);
  }

  /** @throws IllegalArgumentException if the header is none, or describes an array that is no table of numbers */
  static NpyHeader of(Bytes bytes) {
    byte[] start = bytes.next(8, "within its header");
    Require.that(begins(start), bytes.name() + ": does not begin like an array of NumPy");
    int version = start[6];
    Require.that(version >= 1 && version <= 3,
        bytes.name() + ": version " + version + " of the format: must be 1, 2 or 3");
    return parsed(bytes.name(), text(bytes, version));
  }

  private static String text(Bytes bytes, int version) {
    ByteBuffer size = ByteBuffer.wrap(bytes.next(version == 1 ? 2 : 4, "within its header"))
        .order(ByteOrder.LITTLE_ENDIAN);
    long length = version == 1 ? Short.toUnsignedLong(size.getShort()) : Integer.toUnsignedLong(size.getInt());
    Require.that(length <= LONGEST,
        bytes.name() + ": its header has " + length + " bytes: must be at most " + LONGEST);
    byte[] header = bytes.next((int) length, "within its header");
    return new String(header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  private static NpyHeader parsed(String name, String header) {
    Matcher description = find(name, header, DESCRIPTION, "a plain type such as '<f8'");
    Matcher order = find(name, header, ORDER, "'fortran_order': True or False");
    Matcher shape = find(name, header, SHAPE, "a shape such as (3, 4)");
    boolean big = description.group(1).equals(">");
    return new NpyHeader(description.group(2), big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        order.group(1).equals("True"), sizes(name, shape.group(1)));
  }

  private static Matcher find(String name, String header, Pattern pattern, String wanted) {
    Matcher matcher = pattern.matcher(header);
    if (matcher.find()) return matcher;
    throw new IllegalArgumentException(name + ": its header is “" + header.strip() + "”: must hold " + wanted);
  }

  private static int[] sizes(String name, String text) {
    String[] each = text.replace("L", "").strip().split("\\s*,\\s*");
    return Arrays.stream(each).filter(size -> !size.isBlank()).mapToInt(size -> size(name, size.strip())).toArray();
  }

  private static int size(String name, String digits) {
    if (digits.length() < 10 && Integer.parseInt(digits) > 0) return Integer.parseInt(digits);
    throw new IllegalArgumentException(
        name + ": a dimension has size " + digits + ": must be between 1 and 999999999");
  }

  /** N. */
  int rows() {
    return shape.length == 0 ? 1 : shape[0];
  }

  /** The coordinates of a sample. */
  double length() {
    return Arrays.stream(shape).skip(1).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  @Override
  public String toString() {
    return Arrays.toString(shape) + " of " + type;
  }
}
