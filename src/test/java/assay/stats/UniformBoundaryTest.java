package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniformBoundaryTest {

  private static final int RUNS = 400;
  private static final int LENGTH = 400;

  static Stream<UniformBoundary> oneSided() {
    return Stream.of(new NormalMixture(0.1, 100, false), new NormalMixture(0.2, 100, true), new GammaExponentialMixture(0.1, 100, 2), new PolynomialStitching(0.1, 10, 0), new PolynomialStitching(0.1, 10, 2));
  }

  /** Reference values made with the R package of the paper's authors. */
  @Test
  void heightsAreThePublishedOnes() {
    assertEquals(30.35209, new NormalMixture(0.05, 100, true).at(100), 0.51e-5);
    assertEquals(27.66071, new NormalMixture(0.05, 100, false).at(100), 0.51e-5);
    assertEquals(33.02017, new GammaExponentialMixture(0.05, 100, 2).at(100), 0.51e-5);
    assertEquals(64.48755, new PolynomialStitching(0.05, 10, 3).at(100), 0.51e-5);
  }

  /** z² − 1 has variance 2 and is sub-gamma with c = 2: −ln(1−2λ)/2 − λ is the bound itself. */
  @Test
  void sumsOfSquaredGaussiansEverExceedTheirBoundaryWithProbabilityAtMostAlpha() {
    double[] heights = heights(new GammaExponentialMixture(0.1, 200, 2), 2);
    SplittableRandom random = new SplittableRandom(1);
    int crossings = 0;
    for (int run = 0; run < RUNS; run++) if (everExceeds(heights, () -> Math.pow(random.nextGaussian(), 2) - 1)) crossings++;
    assertTrue(Samples.plausible(crossings, RUNS, 0.1), crossings + " crossings");
  }

  @ParameterizedTest
  @MethodSource("oneSided")
  void gaussianSumsEverExceedTheBoundaryWithProbabilityAtMostAlpha(UniformBoundary boundary) {
    SplittableRandom random = new SplittableRandom(2);
    double[] heights = heights(boundary, 1);
    int crossings = 0;
    for (int run = 0; run < RUNS; run++) if (everExceeds(heights, random::nextGaussian)) crossings++;
    assertTrue(Samples.plausible(crossings, RUNS, 0.1), crossings + " crossings");
  }

  @ParameterizedTest
  @MethodSource("oneSided")
  void findsADifferenceOfDetectableSizeAtLeastAsOftenAsStated(UniformBoundary boundary) {
    SplittableRandom random = new SplittableRandom(3);
    double drift = boundary.detectable(LENGTH, 1, 0.1);
    double height = boundary.at(LENGTH);
    int found = 0;
    for (int run = 0; run < RUNS; run++) if (IntStream.range(0, LENGTH).mapToDouble(n -> drift + random.nextGaussian()).sum() >= height) found++;
    assertTrue(found >= 0.9 * RUNS, found + " found");
  }

  @ParameterizedTest
  @MethodSource("oneSided")
  void neededIsTheFewestTrialsThatDetect(UniformBoundary boundary) {
    long trials = boundary.needed(0.2, 1, 0.1);
    assertTrue(boundary.detectable(trials, 1, 0.1) <= 0.2 && boundary.detectable(trials - 1, 1, 0.1) > 0.2);
  }

  @ParameterizedTest
  @MethodSource("oneSided")
  void risesWithTheVariance(UniformBoundary boundary) {
    for (double v = 16; v < 1e6; v *= 2) assertTrue(boundary.at(2 * v) > boundary.at(v));
  }

  @Test
  void stitchingStartsLevel() {
    UniformBoundary boundary = new PolynomialStitching(0.1, 10, 0);
    assertEquals(boundary.at(10), boundary.at(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void nonsenseIsRefused(double value) {
    assertThrows(IllegalArgumentException.class, () -> new NormalMixture(0.05, value, true));
    assertThrows(IllegalArgumentException.class, () -> new NormalMixture(value, 100, false));
    assertThrows(IllegalArgumentException.class, () -> new GammaExponentialMixture(0.05, 100, value));
    assertThrows(IllegalArgumentException.class, () -> new PolynomialStitching(0.05, value, 0));
    for (UniformBoundary boundary : oneSided().toList()) assertThrows(IllegalArgumentException.class, () -> boundary.at(value));
  }

  private static double[] heights(UniformBoundary boundary, double variance) {
    return IntStream.rangeClosed(1, LENGTH).mapToDouble(n -> boundary.at(variance * n)).toArray();
  }

  private static boolean everExceeds(double[] heights, DoubleSupplier term) {
    double sum = 0;
    boolean exceeded = false;
    for (double height : heights) {
      sum += term.getAsDouble();
      exceeded |= sum >= height;
    }
    return exceeded;
  }
}
