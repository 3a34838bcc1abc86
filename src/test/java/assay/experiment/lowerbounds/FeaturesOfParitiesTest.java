package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.random.Key;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.span.WalshEnergies;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesOfParitiesTest {

  private static final Cube CUBE = new Cube(3);

  @Test
  void aProjectionLeavesNothingAlongTheFeatures() {
    double[][] features = new CubeFeatureMap(CubeFeatureMap.Kind.RELU, 3, 4, 1)
        .values(new Trial(new Key(1, "f", 0, 0)));
    assertTrue(FeaturesOfParities.worstResidual(CUBE, 5, features) < 1e-12);
  }

  /** A parity that is itself a feature is learnt: error 0, and a hinge loss of 1 − ‖w‖. */
  @Test
  void whoSeesTheParityLearnsIt() {
    CubeFeatureMap map = new CubeFeatureMap(CubeFeatureMap.Kind.RELU, 3, 2, 1);
    assertEquals(0, FeaturesOfParities.leaked(map, CUBE.sets(2), new Trial(new Key(1, "f", 0, 0))), 1e-12);
    assertEquals(0.4, FeaturesOfParities.leakedHinge(CUBE, CUBE.sets(2), 0.6), 1e-6);
  }

  /** The features 2 χ_{12} and 3 χ_{12}: ‖E[χ_S φ]‖ = √13 for S = {1, 2} and 0 for the two other pairs. */
  @Test
  void meanLengthByHand() {
    double[] parity = CubeFeatures.parities(CUBE, 3)[0];
    double[][] features = new double[2][8];
    for (int x = 0; x < 8; x++) {
      features[0][x] = 2 * parity[x];
      features[1][x] = 3 * parity[x];
    }
    double mean = FeaturesOfParities.meanLength(WalshEnergies.of(CUBE, features), CUBE.sets(2));
    assertEquals(Math.sqrt(13) / 3, mean, 1e-14);
  }

  /** Two spaces with one of the three pairs each: two of three are learnt by one of them. */
  @Test
  void leastErrorOfAnySpaceByHand() {
    Subspace one = Subspace.spannedBy(CubeFeatures.parities(CUBE, 3));
    Subspace other = Subspace.spannedBy(CubeFeatures.parities(CUBE, 5, 7));
    assertEquals(1.0 / 3, FeaturesOfParities.leastOfAny(CUBE, 2, List.of(one, other)), 1e-14);
  }

  /** By 1, x_1, x_2 the signs of 1, x_1, x_2 are represented, not those of x_1 x_2. */
  @Test
  void linearFunctionsRepresentThreeOfFourSigns() {
    Cube square = new Cube(2);
    double[][] linear = CubeFeatures.parities(square, 0, 1, 2);
    assertEquals(Interval.exactly(3), FeaturesOfParities.represented(square, linear));
    assertEquals(Interval.exactly(4),
        FeaturesOfParities.represented(square, CubeFeatures.parities(square, 0, 1, 2, 3)));
  }
}
