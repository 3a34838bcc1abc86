package assay.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.stats.Interval;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  /** Terms of both signs over thirty orders of magnitude, with heavy cancellation. */
  @Test
  void theIntervalContainsTheExactSumAndIsNarrow() {
    for (int seed = 0; seed < 300; seed++) {
      Stream stream = Stream.seeded(seed);
      ExactSum sum = new ExactSum();
      BigDecimal exact = BigDecimal.ZERO;
      for (int n = 1 + stream.below(60); n > 0; n--) {
        double a = stream.gaussian() * stream.logUniform(1e-15, 1e15);
        double b = stream.below(3) == 0 ? -a : stream.gaussian();
        double c = stream.uniform();
        sum.addProduct(a, b, c).addProduct(a, b).add(c);
        exact = exact.add(times(a, b).multiply(new BigDecimal(c))).add(times(a, b)).add(new BigDecimal(c));
      }
      Interval interval = sum.interval();
      assertTrue(
          new BigDecimal(interval.lo()).compareTo(exact) <= 0 && exact.compareTo(new BigDecimal(interval.hi())) <= 0);
      assertTrue(interval.width() <= 0x1p-50 * Math.abs(exact.doubleValue()) + 1e-8);
    }
  }

  private static BigDecimal times(double a, double b) {
    return new BigDecimal(a).multiply(new BigDecimal(b));
  }

  @Test
  void underflowWidensTheInterval() {
    Interval tiny = ExactSum.dotInterval(new double[] {1e-200}, new double[] {1e-200});
    assertTrue(tiny.lo() <= 0 && tiny.hi() > 0);
  }

  @Test
  void sumsOfZerosAreExact() {
    assertEquals(Interval.ZERO, new ExactSum().add(0).addProduct(0, 5).addProduct(1, 0, 3).interval());
  }

  @Test
  void cancellingPairsLeaveNothing() {
    ExactSum sum = new ExactSum();
    for (double x : new double[] {0.1, 1e17, 3.3}) sum.addProduct(0.7, 1, x).addProduct(0.7, -1, x);
    assertEquals(0, sum.value());
  }
}
