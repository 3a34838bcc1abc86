package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnePointInfimumTest {

  /** The ratio by its closed form on a fine circle, where the infimum lies. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 0.999})
  void theLeastOfACircle(double radius) {
    Interval infimum = new OnePointInfimum(radius).infimum(1e-7);
    double least =
        IntStream.range(1, 20_000).mapToDouble(i -> NeuronPair.displaced(radius, Math.PI * i / 20_000).ratio())
            .min().orElseThrow();
    assertTrue(infimum.lo() <= least && infimum.hi() >= least - 1e-7 && infimum.width() <= 1e-7,
        infimum + " at " + radius + ", circle " + least);
  }

  @Test
  void aQuarter() {
    Interval infimum = new OnePointInfimum(1).infimum(1e-10);
    assertTrue(infimum.lo() > 0.25 - 1e-15 && infimum.contains(0.25) && infimum.width() < 1e-10, infimum.toString());
  }

  /** Cell by cell the bound is above the largest g of sampled angles and directions. */
  @Test
  void noSampleIsAboveACell() {
    OnePointInfimum ball = new OnePointInfimum(0.7);
    for (int cell = 1; cell < 40; cell++) {
      double from = cell * Math.asin(0.7) / 41;
      double upper = ball.largest(new Interval(from, from + 0.02)).hi();
      for (int i = 0; i <= 200; i++) {
        double angle = Math.min(Math.asin(0.7), from + 0.0001 * i);
        double least = Math.asin(Math.min(1, Math.sin(angle) / 0.7));
        for (int j = 0; j <= 50; j++) assertTrue(g(angle, least + j * (Math.PI / 2 - least) / 50) <= upper + 1e-12);
      }
    }
  }

  private static double g(double angle, double phi) {
    double kappa = 1 - angle / Math.tan(angle);
    return Math.sin(phi) * (angle * Math.sin(phi) + kappa * Math.cos(phi));
  }

  @Test
  void badInputIsNamed() {
    assertEquals("radius = 1.5: must be above 0 and at most 1",
        assertThrows(IllegalArgumentException.class, () -> new OnePointInfimum(1.5)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new OnePointInfimum(0));
    assertThrows(IllegalArgumentException.class, () -> new OnePointInfimum(Double.NaN));
  }
}
