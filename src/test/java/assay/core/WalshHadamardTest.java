package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalshHadamardTest {

  private final Ops scalar = Ops.scalar();
  private final Ops vector = Ops.vector();

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 5", "4, 1", "8, 3", "16, 1", "32, 4", "64, 1", "64, 3", "128, 2", "256, 1", "512, 5",
    "1024, 1", "2048, 2",
    "4096, 1", "8192, 1", "16384, 2", "32768, 1", "65536, 1"})
  void vectorsEqualTheDefinitionToTheBit(int length, int rows) {
    double[] values = Stream.seeded(length).gaussians(rows * length, 1);
    double[] expected = values.clone();
    scalar.walshHadamard(expected, length);
    vector.walshHadamard(values, length);
    assertArrayEquals(expected, values);
  }

  @Test
  void coefficientsAreTheSignedSums() {
    int length = 64;
    double[] values = Stream.seeded(7).gaussians(length, 1);
    double[] found = values.clone();
    scalar.walshHadamard(found, length);
    for (int s = 0; s < length; s++) {
      double sum = 0;
      for (int k = 0; k < length; k++) sum += (1 - 2 * (Integer.bitCount(s & k) & 1)) * values[k];
      assertEquals(sum, found[s], 1e-13);
    }
  }

  /** Whole numbers, so that nothing is rounded. */
  @Test
  void twiceIsTheLengthTimesTheStart() {
    int length = 1 << 17;
    double[] values = new double[length];
    Stream stream = Stream.seeded(3);
    for (int k = 0; k < length; k++) values[k] = stream.below(1000);
    double[] twice = values.clone();
    vector.walshHadamard(twice, length);
    vector.walshHadamard(twice, length);
    for (int k = 0; k < length; k++) assertEquals(length * values[k], twice[k]);
  }

  @Test
  void overflowIsNotMasked() {
    double[] values = new double[64];
    values[5] = Double.POSITIVE_INFINITY;
    values[6] = Double.NEGATIVE_INFINITY;
    vector.walshHadamard(values, 64);
    for (double value : values) assertEquals(false, Double.isFinite(value));
  }

  @Test
  void badLengthsAreNamed() {
    for (Ops ops : new Ops[] {scalar, vector}) {
      refused("length = 3: a power of two from 1 to 2^24 is required", ops, 6, 3);
      refused("length = 0: a power of two from 1 to 2^24 is required", ops, 6, 0);
      refused("length = -2147483648: a power of two from 1 to 2^24 is required", ops, 6, Integer.MIN_VALUE);
      refused("length of values = 6: a multiple of the row length 4 is required", ops, 6, 4);
    }
  }

  private static void refused(String sentence, Ops ops, int values, int length) {
    assertEquals(sentence,
        assertThrows(IllegalArgumentException.class, () -> ops.walshHadamard(new double[values], length)).getMessage());
  }
}
