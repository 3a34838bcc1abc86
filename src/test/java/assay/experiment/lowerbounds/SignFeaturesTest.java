package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.random.Stream;
import assay.span.WalshEnergies;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class SignFeaturesTest {

  private static final Cube CUBE = new Cube(6);

  private static double[][] values(SignFeatures features) {
    double[][] values = new double[features.size()][64];
    for (int x = 0; x < 64; x++) {
      int i = 0;
      for (int set : features.parities()) values[i++][x] = Cube.character(set, x);
      for (double[] w : features.w()) {
        double sum = 0;
        for (int j = 0; j < 6; j++) sum += w[j] * CUBE.point(x)[j];
        values[i++][x] = sum > 0 ? 1 : -1;
      }
    }
    return values;
  }

  @Test
  void setsHaveKSigns() {
    for (int set : SignFeatures.drawn(20, 4, 50, 0, Stream.seeded(1))
        .parities())
      assertEquals(4, Integer.bitCount(set));
  }

  @Test
  void productsAreThoseOfTheValues() {
    SignFeatures features = SignFeatures.drawn(6, 3, 2, 3, Stream.seeded(2));
    double[][] values = values(features);
    for (int x = 0; x < 64; x++) {
      double sum = 0;
      for (double[] f : values) sum += f[x] * f[5];
      assertEquals(sum, features.product(x, 5), 1e-15);
    }
  }

  /** The exact average of the squared coefficients, by a transform of each feature on a small cube. */
  @Test
  void whatPairsMeasureIsTheAverageEnergy() {
    SignFeatures features = SignFeatures.drawn(6, 3, 2, 3, Stream.seeded(3));
    Interval measured = features.meanSquaredCorrelation(200_000, Stream.seeded(4), 1e-6);
    double exact = WalshEnergies.of(CUBE, values(features)).meanOfDegree(3);
    assertTrue(measured.contains(exact) && measured.width() < 0.1, measured + " against " + exact);
  }
}
