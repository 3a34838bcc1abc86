package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FusedTest {

  private static final double[] SPECIAL = {0, -0.0, 1, -1, 1 + 0x1p-52, 1 - 0x1p-53, 3, 0x1p-53, -0x1p-53, 0x1p-106,
    0x1p-54, Double.MIN_VALUE, Double.MAX_VALUE, 0x1p-400, 0x1p400, 0x1p900, 0x1p-900, 1e200, 1e-200,
    Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};

  private static void assertSame(double a, double b, double c) {
    assertEquals(Double.doubleToLongBits(Math.fma(a, b, c)), Double.doubleToLongBits(Fused.emulated(a, b, c)),
        () -> a + " · " + b + " + " + c);
  }

  @Test
  void itIsMathFmaForWhatIsSpecial() {
    for (double a : SPECIAL) for (double b : SPECIAL) for (double c : SPECIAL) assertSame(a, b, c);
  }

  /** Sums of every size against the product, and near cancellation: c = −ab up to a few last bits. */
  @Test
  void itIsMathFmaForAMillionDraws() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int k = 0; k < 1_000_000; k++) {
      double a = drawn(random, 60), b = drawn(random, 60);
      double near = -a * b * (1 + random.nextInt(-4, 5) * 0x1p-52);
      assertSame(a, b, k % 2 == 0 ? drawn(random, 200) : near);
      assertSame(halfway(random), halfway(random), drawn(random, 120));
    }
  }

  private static double drawn(RandomGenerator random, int exponents) {
    return Math.scalb(random.nextDouble(-2, 2), random.nextInt(-exponents, exponents));
  }

  /** Few bits: products and sums that lie halfway between two numbers. */
  private static double halfway(RandomGenerator random) {
    return Math.scalb((double) random.nextInt(-8, 9), random.nextInt(-60, 60)) + random.nextInt(-2, 3);
  }

  @Test
  void whatIsUsedIsMathFma() {
    assertEquals(Math.fma(0.1, 0.2, 0.3), Fused.multiplyAdd(0.1, 0.2, 0.3));
  }
}
