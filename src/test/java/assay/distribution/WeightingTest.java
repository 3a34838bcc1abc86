package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightingTest {

  @Test
  void weightsSumToOneAndKeepTheirFloor() {
    for (int seed = 0; seed < 50; seed++) {
      int count = 1 + seed * 7;
      for (Weighting weighting : Weighting.values()) {
        double[] weights = weighting.draw(count, Stream.seeded(seed));
        assertEquals(1, Arrays.stream(weights).sum(), 1e-14);
        assertTrue(Arrays.stream(weights).allMatch(weight -> weight >= 0.5 / count));
      }
    }
  }

  /**
   * A coordinate of the flat Dirichlet distribution over n has variance (n−1)/(n²(n+1)); here 1/18, and half the mass
   * has a quarter of it.
   */
  @Test
  void theRandomHalfIsFlatOnTheSimplex() {
    int repeats = 20_000;
    double variance = 0;
    Stream stream = Stream.seeded(2);
    for (int n = 0; n < repeats; n++)
      variance += Math.pow(Weighting.DIRICHLET.draw(3, stream)[0] - 1.0 / 3, 2) / repeats;
    assertEquals(1.0 / 72, variance, 6 * 1.0 / 72 * Math.sqrt(2.0 / repeats));
  }
}
