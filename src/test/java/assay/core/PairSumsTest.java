package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSumsTest {

  private static PairSums points(int n, int d) {
    Stream stream = Stream.seeded(100L * n + d);
    PairSums sums = new PairSums(n, d);
    for (int i = 0; i < n; i++) sums.set(i, stream.gaussian(), stream.direction(d), 1);
    double[] first = new double[d];
    first[0] = -3;
    sums.set(n - 1, 0.5, first, 3);
    if (n > 2) sums.set(n - 2, 0.5, first, -3);
    return sums;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "5, 2", "8, 8", "9, 17", "33, 20", "200, 50"})
  void vectorsEqualTheDefinitionToTheBit(int n, int d) {
    PairSums plain = points(n, d);
    PairSums vector = points(n, d);
    Ops.scalar().sum(plain);
    Ops.vector().sum(vector);
    assertArrayEquals(plain.values, vector.values);
    assertArrayEquals(plain.shares, vector.shares);
    assertArrayEquals(plain.pulls, vector.pulls);
    assertEquals(plain.energy(), vector.energy());
  }

  @Test
  void arcsinesAreThoseOfTheLibrary() {
    for (double x = -1; x <= 1; x += 1e-4) assertEquals(StrictMath.asin(x), Arcsine.of(x), 2.3e-16);
    assertEquals(Math.PI / 2, Arcsine.of(1));
    assertEquals(-Math.PI / 2, Arcsine.of(-1));
  }

  @Test
  void twoPointsByHand() {
    PairSums sums = new PairSums(2, 2);
    sums.set(0, 2, new double[] {3, 0}, 3);
    sums.set(1, -1, new double[] {0.5, Math.sqrt(0.75)}, 1);
    Ops.best().sum(sums);
    assertEquals(2 * 0.090845056908105 - 0.020343947430219, sums.value(0), 1e-14);
    assertEquals(2 * 0.25 - 0.083333333333333 * 0.5, sums.share(0), 1e-14);
    assertEquals(2 * 0.25 - 0.083333333333333 * 0.5, sums.pull(0, 0), 1e-14);
    assertEquals(-0.083333333333333 * Math.sqrt(0.75), sums.pull(0, 1), 1e-14);
    assertEquals(5 * 0.090845056908105 - 4 * 0.020343947430219, sums.energy(), 2e-14);
    assertEquals(2, sums.mass(0));
    assertEquals(1, sums.unit(0, 0));
  }

  @Test
  void notANumberIsNotMasked() {
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      PairSums sums = points(5, 3);
      sums.set(2, 1, new double[] {Double.NaN, 0, 0}, 1);
      ops.sum(sums);
      assertTrue(Double.isNaN(sums.energy()));
    }
  }

  @Test
  void badInputIsNamed() {
    assertEquals("points = 0: at least 1 is required",
        assertThrows(IllegalArgumentException.class, () -> new PairSums(0, 3)).getMessage());
    assertEquals("length of w = 2: 3 is required", assertThrows(IllegalArgumentException.class,
        () -> new PairSums(1, 3).set(0, 1, new double[2], 1)).getMessage());
  }
}
