package assay.data;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {

  private static final byte[] PIXELS = Written.small(0, 1, 2, 255, 4, 5, 6, 7);

  @TempDir
  Path directory;

  private Path images;

  @BeforeEach
  void labels() throws IOException {
    images = directory.resolve("train-images-idx3-ubyte");
    Written.bytes(directory.resolve("train-labels-idx1-ubyte"), Written.small(0, 0, 8, 1),
        Written.ints(BIG_ENDIAN, 2), Written.small(3, 8));
  }

  private DataFile pictures(int type, int[] sizes, byte[] elements) throws IOException {
    return DataFile.of(Written.bytes(images, Written.small(0, 0, type, sizes.length),
        Written.ints(BIG_ENDIAN, sizes), elements));
  }

  @Test
  void bytesAreUnsignedAndTheLabelsLieBesideThem() throws IOException {
    FiniteDistribution D = pictures(8, new int[] {2, 2, 2}, PIXELS).labelled("3 vs 8").distribution();
    assertEquals(4, D.dimension());
    assertArrayEquals(new double[] {0, 1, 2, 255}, D.point(0));
    assertArrayEquals(new double[] {4, 5, 6, 7}, D.point(1));
    assertEquals(1, D.label(0));
    assertEquals(-1, D.label(1));
  }

  @Test
  void everyTypeOfElementIsReadWithTheGreatestByteFirst() throws IOException {
    assertArrayEquals(new double[] {-1}, pictures(9, new int[] {2, 1}, Written.small(255, 1)).distribution().point(0));
    assertArrayEquals(new double[] {258},
        pictures(11, new int[] {2, 1}, Written.small(1, 2, 0, 0)).distribution().point(0));
    assertArrayEquals(new double[] {-5},
        pictures(12, new int[] {2, 1}, Written.ints(BIG_ENDIAN, -5, 5)).distribution().point(0));
    assertArrayEquals(new double[] {1.5}, pictures(13, new int[] {2, 1},
        Written.ints(BIG_ENDIAN, Float.floatToIntBits(1.5f), 0)).distribution().point(0));
    assertArrayEquals(new double[] {Math.PI}, pictures(14, new int[] {2, 1},
        Written.doubles(BIG_ENDIAN, Math.PI, 0)).distribution().point(0));
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    pictures(8, new int[] {2, 2, 2}, PIXELS);
    byte[] plain = Files.readAllBytes(images);
    FiniteDistribution packed = DataFile.of(Written.bytes(images, Written.gzip(plain))).distribution();
    assertEquals(255, packed.x(0, 3));
  }

  @Test
  void whatIsTornOrOversizedIsNamedWithItsPlace() throws IOException {
    assertRefused("ends within picture 2 of 2: 1 bytes are missing", pictures(8, new int[] {2, 2, 2},
        Written.small(0, 1, 2, 3, 4, 5, 6)));
    assertRefused("goes on after picture 2, where it should end", pictures(8, new int[] {2, 2, 2},
        Written.small(0, 1, 2, 3, 4, 5, 6, 7, 8)));
    assertRefused("has 2 labels for the 3 pictures of " + images + ": one for each is required",
        pictures(8, new int[] {3, 1}, Written.small(1, 2, 3)));
    assertRefused("dimension 2 has size 0: must be between 1 and 2147483647",
        pictures(8, new int[] {2, 0, 2}, Written.small()));
    assertRefused("dimension 1 has size 4294967295: must be between 1 and 2147483647",
        pictures(8, new int[] {-1, 2}, Written.small()));
    String large = Written.refusal(pictures(8, new int[] {2, 1 << 30, 1 << 30}, PIXELS));
    assertTrue(large.contains("a sample has 1152921504606847000 coordinates: must be between 1 and"), large);
    assertRefused("picture 1, column 2: NaN is no number", pictures(14, new int[] {2, 2},
        Written.doubles(BIG_ENDIAN, 1, Double.NaN, 2, 3)));
  }

  @Test
  void labelsOfAnotherNameAreNamed() throws IOException {
    pictures(8, new int[] {2, 2, 2}, PIXELS);
    Path elsewhere = Written.bytes(directory.resolve("classes"), Written.small(0, 0, 8, 1),
        Written.ints(BIG_ENDIAN, 2), Written.small(8, 3));
    assertEquals(-1, DataFile.of(images, elsewhere).labelled("3 vs 8").distribution().label(0));
    Path pictures = Written.bytes(directory.resolve("other-images-idx3-ubyte"), Files.readAllBytes(images));
    assertTrue(assertThrows(UncheckedIOException.class, () -> DataFile.of(pictures).read()).getMessage()
        .contains("other-labels-idx1-ubyte"));
  }

  private static void assertRefused(String end, DataFile data) {
    String said = Written.refusal(data);
    assertTrue(said.endsWith(end), said);
  }
}
