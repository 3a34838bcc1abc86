package assay.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.random.Stream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrices on which an iteration may stall: every one converges, with a radius that rounding explains. */
class SpectrumContractTest {

  private static Spectrum convincing(SymmetricMatrix A) {
    Spectrum found = Spectrum.of(A);
    assertTrue(found.radius() <= 1e-12 * A.size() * found.norm().hi(), A.size() + ": radius " + found.radius());
    double sum = IntStream.range(0, A.size()).mapToDouble(k -> found.values()[k]).sum();
    assertEquals(A.trace(), sum, A.size() * found.radius() + 1e-12 * Math.abs(A.trace()));
    return found;
  }

  private static SymmetricMatrix constant(int n, double value) {
    return SymmetricMatrix.of(n, (i, j) -> value);
  }

  /** The all-ones matrix: n once, and 0. */
  @Test
  void constantMatricesOfEverySizeConverge() {
    for (int n = 2; n <= 400; n += n < 60 ? 1 : 17) {
      Spectrum found = convincing(constant(n, 1));
      assertTrue(found.largest().contains(n), "size " + n);
      assertEquals(n - 1, found.nullity(), "size " + n);
    }
  }

  /** 20 to 300 samples of 1 to 10 distinct points: as many positive eigenvalues as there are points, at most. */
  @Test
  void repeatedPointsConverge() {
    Stream stream = Stream.seeded(11);
    for (int draw = 0; draw < 100; draw++) {
      int distinct = 1 + stream.below(10);
      double[][] points = IntStream.range(0, distinct).mapToObj(i -> stream.direction(6)).toArray(double[][]::new);
      int n = 20 + stream.below(draw % 10 == 0 ? 280 : 80);
      double[][] samples = IntStream.range(0, n).mapToObj(i -> points[stream.below(distinct)]).toArray(double[][]::new);
      Spectrum found = convincing(Gram.of(ArcCosine.FIRST_LAYER, Points.of(samples)));
      assertTrue(found.nullity() >= n - distinct,
          n + " samples of " + distinct + " points: nullity " + found.nullity());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1e-150, 1, 1e150, 1e200})
  void hugeAndTinyMatricesHaveTheScaledSpectrum(double scale) {
    Spectrum found = convincing(
        SymmetricMatrix.of(new double[][] {{2 * scale, scale, 0}, {scale, 2 * scale, scale}, {0, scale, 2 * scale}}));
    assertTrue(found.smallest().contains((2 - Math.sqrt(2)) * scale));
    assertTrue(found.largest().contains((2 + Math.sqrt(2)) * scale));
  }

  @Test
  void blocksGradesAndDiagonalsConverge() {
    convincing(SymmetricMatrix.of(90, (i, j) -> i / 30 == j / 30 ? 1 : 0));
    convincing(SymmetricMatrix.of(31, (i, j) -> StrictMath.pow(10, -Math.max(i, j))));
    convincing(SymmetricMatrix.of(50, (i, j) -> i == j ? i - 20 : 0));
    convincing(SymmetricMatrix.of(50, (i, j) -> i == j ? 1 : 0));
    double[] v = Stream.seeded(4).gaussians(70, 1);
    assertEquals(69, convincing(SymmetricMatrix.of(70, (i, j) -> v[i] * v[j])).nullity());
  }

  @Test
  void theZeroMatrixAndASingleNumberAreExact() {
    assertEquals(0, Spectrum.of(constant(5, 0)).radius());
    assertEquals(5, Spectrum.of(constant(5, 0)).nullity());
    assertTrue(Spectrum.of(constant(1, -3)).value(0).contains(-3));
  }

  @Test
  void whatIsNoSymmetricMatrixIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> constant(3, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> constant(3, Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> SymmetricMatrix.of(new double[][] {{1, 2}, {3, 1}}));
  }
}
