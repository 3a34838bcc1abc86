package assay.data;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {

  @TempDir
  Path directory;

  private Path array(String name, byte[] header, byte[] elements) throws IOException {
    return Written.bytes(directory.resolve(name), header, elements);
  }

  /** Two rows of two coordinates and a label. */
  private void assertTable(Path file) {
    FiniteDistribution D = DataFile.of(file).distribution();
    assertArrayEquals(new double[] {1, 2}, D.point(0));
    assertArrayEquals(new double[] {3, 4}, D.point(1));
    assertEquals(-1, D.label(0));
    assertEquals(1, D.label(1));
  }

  @Test
  void allVersionsBothByteOrdersAndBothOrdersOfIndicesAreRead() throws IOException {
    for (int version = 1; version <= 3; version++) {
      for (ByteOrder order : new ByteOrder[] {BIG_ENDIAN, LITTLE_ENDIAN}) {
        String mark = order == BIG_ENDIAN ? ">" : "<";
        assertTable(array("c.npy", Written.npy(version, mark + "f8", false, "(2, 3)"),
            Written.doubles(order, 1, 2, -1, 3, 4, 1)));
        assertTable(array("f.npy", Written.npy(version, mark + "i4", true, "(2, 3)"),
            Written.ints(order, 1, 3, 2, 4, -1, 1)));
      }
    }
  }

  @Test
  void everyTypeOfElementIsRead() throws IOException {
    assertTable(array("u1.npy", Written.npy(1, "|u1", false, "(2, 3)"), Written.small(1, 2, 0, 3, 4, 1)));
    assertTable(array("i2.npy", Written.npy(1, "<i2", false, "(2, 3)"),
        Written.small(1, 0, 2, 0, 255, 255, 3, 0, 4, 0, 1, 0)));
    assertTable(array("f2.npy", Written.npy(1, "<f2", false, "(2, 3)"),
        Written.small(0, 0x3c, 0, 0x40, 0, 0xbc, 0, 0x42, 0, 0x44, 0, 0x3c)));
    assertTable(array("f4.npy", Written.npy(1, "<f4", false, "(2, 3)"), Written.ints(LITTLE_ENDIAN,
        Float.floatToIntBits(1), Float.floatToIntBits(2), Float.floatToIntBits(-1), Float.floatToIntBits(3),
        Float.floatToIntBits(4), Float.floatToIntBits(1))));
    byte[] largest = Written.small(255, 255, 255, 255, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0);
    Path y = array("y.npy", Written.npy(1, "|b1", false, "(2,)"), Written.small(0, 1));
    assertEquals(0x1p64, DataFile.of(array("x.npy", Written.npy(1, "<u8", false, "(2, 1)"), largest), y).distribution()
        .x(0, 0));
  }

  @Test
  void picturesAndTheirNamesAreInTwoArrays() throws IOException {
    byte[] pixels = new byte[2 * 2 * 2 * 3];
    for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) i;
    Path x = array("x.npy", Written.npy(1, "|u1", true, "(2, 2, 2, 3)"), pixels);
    Path y = array("y.npy", Written.npy(1, "<U3", false, "(2,)"), "cat\0\0\0".getBytes(StandardCharsets.UTF_32LE));
    FiniteDistribution D;
    Written.bytes(y, Written.npy(1, "<U3", false, "(2,)"), "catcow".getBytes(StandardCharsets.UTF_32LE));
    D = DataFile.of(x, y).labelled("cow vs cat").distribution();
    assertEquals(1, D.label(1));
    assertArrayEquals(new double[] {0, 8, 16, 4, 12, 20, 2, 10, 18, 6, 14, 22}, D.point(0));
  }

  @Test
  void archivesNameTheirArrays() throws IOException {
    Path file = directory.resolve("digits.npz");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "x_train.npy", Written.npy(1, "<f8", false, "(2, 1)"), Written.doubles(LITTLE_ENDIAN, 5, 6));
      put(zip, "y_train.npy", Written.npy(1, "|S1", false, "(2,)"), Written.small('a', 'b'));
    }
    assertEquals(6, DataFile.of(file).distribution().x(1, 0));
    Path other = directory.resolve("other.npz");
    try (OutputStream out = Files.newOutputStream(other); ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "points.npy", Written.npy(1, "<f8", false, "(1,)"), Written.doubles(LITTLE_ENDIAN, 5));
    }
    assertTrue(Written.refusal(DataFile.of(other)).contains("has the arrays [points.npy]: one of the inputs"));
  }

  private static void put(ZipOutputStream zip, String name, byte[] header, byte[] elements) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(header);
    zip.write(elements);
  }

  @Test
  void whatIsTornOrUnfitIsNamedWithItsPlace() throws IOException {
    byte[] six = Written.doubles(LITTLE_ENDIAN, 1, 2, -1, 3, 4, 1);
    assertRefused("ends within row 3 of 3: 24 bytes are missing",
        array("x.npy", Written.npy(1, "<f8", false, "(3, 3)"), six));
    assertRefused("goes on after row 1, where it should end",
        array("x.npy", Written.npy(1, "<f8", false, "(1, 3)"), six));
    assertRefused("is [6]: without a second file for the labels it must have two dimensions, and at least two"
        + " columns, the label last", array("x.npy", Written.npy(1, "<f8", false, "(6,)"), six));
    assertRefused("row 1, column 2: NaN is no number", array("x.npy", Written.npy(1, "<f8", false, "(2, 3)"),
        Written.doubles(LITTLE_ENDIAN, 1, Double.NaN, -1, 3, 4, 1)));
    assertRefused("must hold a plain type such as '<f8'",
        array("x.npy", Written.npy(1, "(3)<f8", false, "(2, 3)"), six));
    assertRefused("version 7 of the format: must be 1, 2 or 3",
        array("x.npy", Written.npy(7, "<f8", false, "(2, 3)"), six));
    assertRefused("a dimension has size 99999999999: must be between 1 and 999999999",
        array("x.npy", Written.npy(1, "<f8", false, "(99999999999, 3)"), six));
    assertRefused("its header has 4294967295 bytes: must be at most 1048576",
        array("x.npy", new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1}, six));
    String type = Written.refusal(DataFile.of(array("x.npy", Written.npy(1, "<c16", false, "(2, 3)"), new byte[96])));
    assertTrue(type.contains("elements of type c16: must be"), type);
  }

  private static void assertRefused(String end, Path file) {
    String said = Written.refusal(DataFile.of(file));
    assertTrue(said.endsWith(end), said);
  }
}
