package assay.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HingeRegressionTest {

  private static final Cube CUBE = new Cube(5);

  private static HingeRegression parities(double norm, double uniform, int... sets) {
    return new HingeRegression(CUBE, CubeFeatures.parities(CUBE, sets), norm, uniform);
  }

  private static void meets(double expected, Interval interval) {
    assertEquals(expected, interval.lo(), 1e-11);
    assertEquals(expected, interval.hi(), 1e-11);
  }

  /** The parity itself with weight B: 1 − y f = 1 − B everywhere. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.9})
  void theParityItselfLeavesOneLessItsWeight(double norm) {
    meets(1 - norm, parities(norm, 1, 0b111, 0b11).leastLoss(0b111));
  }

  /** E[χ_S φ] = 0, so that no weights get below the zero function. */
  @Test
  void otherParitiesAreOfNoUse() {
    meets(1, parities(4, 1, 0b1, 0b110, 0b11111).leastLoss(0b111));
  }

  /**
   * On inputs whose signs in S agree, a sign of S is the label for three signs, and 1 is for two; on the uniform part
   * both lose: q + (1 − q)(1 − B).
   */
  @ParameterizedTest
  @CsvSource({"7, 1, 0.5, 0.25", "7, 4, 0.9, 0.5", "3, 0, 0.4, 0.8"})
  void agreeingSignsAreLearntAndOthersNot(int set, int feature, double norm, double uniform) {
    Interval loss = parities(norm, uniform, feature).leastLoss(set);
    assertEquals(uniform, loss.lo(), 1e-11);
    assertEquals(1 - (1 - uniform) * norm, loss.hi(), 1e-11);
  }

  /**
   * Against a grid of weights on the disk: some point of it is within B/70 of the best ones, and the loss changes by √2
   * a unit. Thirty steps come as near.
   */
  @ParameterizedTest
  @CsvSource({"0.5, 1", "2, 1", "1, 0.3", "3, 0"})
  void theBestOfAllWeightsLiesBetweenTheEnds(double norm, double uniform) {
    Stream stream = Stream.seeded(3);
    double[][] features = {random(stream), random(stream)};
    double least = Double.POSITIVE_INFINITY;
    for (int r = 0; r <= 80; r++) {
      for (int a = 0; a < 500; a++) {
        double angle = 2 * Math.PI * a / 500;
        least = Math.min(least,
            loss(features, 0b1011, uniform, norm * r / 80 * Math.cos(angle), norm * r / 80 * Math.sin(angle)));
      }
    }
    Interval loss = new HingeRegression(CUBE, features, norm, uniform).leastLoss(0b1011);
    assertTrue(loss.lo() <= least, loss + " against " + least);
    assertEquals(least, loss.hi(), norm * Math.sqrt(2) / 70, loss + " against " + least);
  }

  private static double[] random(Stream stream) {
    double[] row = new double[CUBE.size()];
    for (int n = 0; n < row.length; n++) row[n] = stream.uniform(-1, 1);
    return row;
  }

  /**
   * The definition: a mean over the whole cube and one over the points that have −1 at all places of the set or at
   * none.
   */
  private static double loss(double[][] features, int set, double uniform, double u, double v) {
    double all = 0;
    double agreeing = 0;
    int agree = 0;
    for (int n = 0; n < CUBE.size(); n++) {
      int y = Integer.bitCount(n & set) % 2 == 0 ? 1 : -1;
      double hinge = Math.max(0, 1 - y * (u * features[0][n] + v * features[1][n]));
      all += hinge;
      if ((n & set) != 0 && (n & set) != set) continue;
      agreeing += hinge;
      agree++;
    }
    return uniform * all / CUBE.size() + (1 - uniform) * agreeing / agree;
  }

  @Test
  void anAverageIsTakenEndByEnd() {
    HingeRegression regression = parities(0.5, 1, 0b1);
    meets((0.5 + 1 + 1) / 3, regression.meanLeastLoss(0b1, 0b10, 0b11));
  }

  @Test
  void nonsenseIsRefused() {
    double[][] features = CubeFeatures.parities(CUBE, 1);
    assertThrows(IllegalArgumentException.class, () -> new HingeRegression(CUBE, new double[0][], 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new HingeRegression(new Cube(4), features, 1, 1));
    assertThrows(IllegalArgumentException.class,
        () -> new HingeRegression(new Cube(1), new double[][] {{1, Double.NaN}}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new HingeRegression(CUBE, features, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new HingeRegression(CUBE, features, 1, 1.5));
    assertThrows(IllegalArgumentException.class, () -> new HingeRegression(CUBE, features, 1, 1).leastLoss(0));
  }
}
