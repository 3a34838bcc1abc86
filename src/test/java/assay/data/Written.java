package assay.data;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Files as other programs write them. */
final class Written {

  private Written() {}

  static Path bytes(Path file, byte[]... parts) throws IOException {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.write(part);
    return Files.write(file, all.toByteArray());
  }

  static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  /** Sizes or elements of four bytes. */
  static byte[] ints(ByteOrder order, int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(order);
    for (int value : values) buffer.putInt(value);
    return buffer.array();
  }

  static byte[] doubles(ByteOrder order, double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(order);
    for (double value : values) buffer.putDouble(value);
    return buffer.array();
  }

  static byte[] small(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  /** The header of an array of NumPy. */
  static byte[] npy(int version, String type, boolean fortran, String shape) throws IOException {
    String text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
        + ", }";
    byte[] header = (text + " ".repeat(20) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer size = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    if (version == 1) size.putShort((short) header.length);
    else size.putInt(header.length);
    var all = new ByteArrayOutputStream();
    all.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    all.write(size.array());
    all.write(header);
    return all.toByteArray();
  }

  /** What reading says. */
  static String refusal(DataFile data) {
    return assertThrows(IllegalArgumentException.class, data::read).getMessage();
  }
}
