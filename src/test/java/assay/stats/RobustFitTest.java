package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobustFitTest {

  private static final double[] SLOPES = {0.5, -1, 0};

  /** Points in a cube of side 3 and values by the law with these slopes and an error. */
  private static RobustFit fit(int points, SplittableRandom random, ToDoubleFunction<double[]> error) {
    double[][] x = new double[points][SLOPES.length];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      y[i] = 7;
      for (int j = 0; j < SLOPES.length; j++) {
        x[i][j] = 3 * random.nextDouble();
        y[i] += SLOPES[j] * x[i][j];
      }
      y[i] += error.applyAsDouble(x[i]);
    }
    return RobustFit.of(x, y);
  }

  @Test
  void anExactLawIsRecoveredWhateverThreeWildPointsSay() {
    SplittableRandom random = new SplittableRandom(1);
    int[] count = {0};
    RobustFit fit = fit(30, random, x -> ++count[0] <= 3 ? 40 : 0);
    for (int j = 0; j < SLOPES.length; j++) {
      assertEquals(SLOPES[j], fit.slope(j), 1e-9);
      assertTrue(fit.interval(j, 1e-6).width() < 1e-8);
    }
    assertEquals(7 + 0.5 - 1, fit.at(new double[] {1, 1, 1}), 1e-9);
    assertEquals(40, fit.residuals()[0], 1e-9);
  }

  /** By hand: the least-squares line through (0,0), (1,2), (2,1), (3,3) has slope 0.8; nothing is clipped. */
  @Test
  void fourPointsHaveTheirLeastSquaresLine() {
    RobustFit fit = RobustFit.of(new double[][] {{0}, {1}, {2}, {3}}, new double[] {0, 2, 1, 3});
    assertEquals(0.8, fit.slope(0), 1e-12);
    assertEquals(0.3, fit.at(new double[] {0}), 1e-12);
  }

  /** Gaussian; 20 times as wide at one end as at the other; Student with 3 degrees; one in 20 ten times as wide. */
  @ParameterizedTest
  @CsvSource({"20, gaussian", "60, gaussian", "20, wider", "60, wider", "40, student", "40, contaminated"})
  void intervalsMissNotMuchMoreOftenThanTheySay(int points, String law) {
    SplittableRandom random = new SplittableRandom(law.hashCode() + points);
    ToDoubleFunction<double[]> error = switch (law) {
      case "wider" -> x -> 0.1 * Math.exp(x[0]) * random.nextGaussian();
      case "student" -> x -> student(random);
      case "contaminated" -> x -> (random.nextInt(20) == 0 ? 10 : 1) * random.nextGaussian();
      default -> x -> random.nextGaussian();
    };
    int misses = 0;
    for (int run = 0; run < 800; run++) if (!fit(points, random, error).interval(0, 0.02).contains(SLOPES[0])) misses++;
    assertTrue(ClopperPearson.lower(misses, 800, 1e-6) <= 0.03, misses + " misses");
  }

  private static double student(SplittableRandom random) {
    double squares = 0;
    for (int k = 0; k < 3; k++) squares += Math.pow(random.nextGaussian(), 2);
    return random.nextGaussian() / Math.sqrt(squares / 3);
  }

  @Test
  void whereFourInTenAreFarOffNothingIsKnown() {
    SplittableRandom random = new SplittableRandom(3);
    int[] count = {0};
    RobustFit fit = fit(40, random, x -> ++count[0] % 5 < 3 ? 0.01 * random.nextGaussian() : 50 * (count[0] % 2) - 25);
    assertEquals(Interval.UNKNOWN, fit.interval(0, 0.05));
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    double[] y = {1, 2, 3, 4, 5, 6};
    double[][] together = {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}, {6, 12}};
    assertThrows(IllegalArgumentException.class, () -> RobustFit.of(together, y));
    double[][] constant = {{1}, {1}, {1}, {1}, {1}, {1}};
    assertThrows(IllegalArgumentException.class, () -> RobustFit.of(constant, y));
    assertThrows(IllegalArgumentException.class, () -> RobustFit.of(new double[][] {{1}, {2}, {3}}, new double[3]));
    double[][] broken = {{1}, {Double.NaN}, {3}, {4}, {5}, {6}};
    assertThrows(IllegalArgumentException.class, () -> RobustFit.of(broken, y));
    double[] infinite = {1, 2, 3, 4, 5, Double.POSITIVE_INFINITY};
    double[][] fine = {{1}, {2}, {3}, {4}, {5}, {6}};
    assertThrows(IllegalArgumentException.class, () -> RobustFit.of(fine, infinite));
  }
}
