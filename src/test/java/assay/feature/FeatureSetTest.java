package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Clusters;
import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.StructuredParity;
import assay.distribution.Weighting;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureSetTest {

  private static final FiniteDistribution AXES = FiniteDistribution.uniform("axes", new double[][] {{1, 0}, {0, 1}},
      new double[] {1, 1});
  private static final FiniteDistribution CLUSTERS = Clusters.orthogonal(3, 4, 3, 0.01, Weighting.UNIFORM)
      .draw(Stream.seeded(5));

  private static FeatureSet set(FiniteDistribution distribution, Regime regime) {
    return FeatureSet.of(distribution, regime, 1e-3, Stream.seeded(9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void theCertificateContainsTheIntegratedProbability(int sign) {
    for (double gamma : new double[] {0.01, 0.2, 0.6}) {
      FeatureSet set = set(AXES, new Regime(0.05, gamma, 0, 1));
      for (double[] direction : new double[][] {{1, 0}, {Math.sqrt(0.5), Math.sqrt(0.5)}, {0.8, -0.6}}) {
        Feature feature = new Feature(direction, sign);
        Interval exact = PlanarFeatureMass.of(AXES, set.regime(), feature, 2000);
        Interval certificate = set.mass(feature);
        assertTrue(certificate.lo() <= exact.hi() && exact.lo() <= certificate.hi(), certificate + " misses " + exact);
        assertTrue(certificate.width() < 0.2);
      }
    }
  }

  @Test
  void oppositeDirectionsAreFoundAlikeAndBiasSignsAreNot() {
    FeatureSet set = set(CLUSTERS, new Regime(0.05, 0.01, 0, 1));
    Feature feature = new Feature(CLUSTERS.features().getFirst().direction(), 1);
    assertEquals(set.mass(feature), set.mass(feature.opposite()));
    assertNotEquals(set.mass(feature), set.mass(new Feature(feature.direction(), -1)));
  }

  @Test
  void plantedFeaturesAreCovered() {
    FeatureSet set = set(CLUSTERS, new Regime(0.02, 1e-3, 0, 1));
    FeatureSet.Cover cover = set.cover();
    for (Feature planted : CLUSTERS.features()) {
      assertTrue(set.mass(planted).lo() >= 0.02, "" + set.mass(planted));
      assertTrue(distance(planted, cover.features()) <= cover.radius());
    }
    assertEquals(1.5 * Math.sqrt(2e-3), cover.radius(), 1e-15);
    assertTrue(cover.inhabited());
  }

  /** The smallest distance to a feature with the same sign or to its opposite. */
  private static double distance(Feature feature, List<Feature> others) {
    return others.stream().filter(f -> f.biasSign() == feature.biasSign())
        .mapToDouble(f -> Math.sqrt(2 * Directions.gap(f.direction(), feature.direction()))).min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * Neurons of negative bias see every block of a parity of three, so the directions of single blocks are no features
   * of that sign.
   */
  @Test
  void blocksOfAParityOfThreeAreFeaturesOfPositiveBiasOnly() {
    FiniteDistribution parity = new StructuredParity(3, 3, 0, 1 / 6.0, 0).draw(Stream.seeded(1));
    FeatureSet set = set(parity, new Regime(0.01, 0.1, 0, 1.5));
    for (Feature block : parity.features()) {
      assertTrue(set.mass(block).lo() >= 0.01, "" + set.mass(block));
      assertTrue(set.mass(new Feature(block.direction(), -1)).hi() < 0.01);
    }
  }

  /**
   * The diagonal of two axes is found by neurons that see one axis alone, each half of the time, and these find
   * directions at right angles: whichever is proposed, all of them must count for it.
   */
  @Test
  void aFeatureWhoseFindersStandAtRightAnglesIsCovered() {
    FeatureSet set = set(AXES, new Regime(1.1e-3, 0.5, 0, 3));
    assertTrue(set.mass(new Feature(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, 1)).lo() >= 1.1e-3);
    assertTrue(set.cover().features().stream().anyMatch(f -> f.biasSign() == 1));
  }

  @Test
  void noGradientIsLongerThanTheMeanNorm() {
    FeatureSet.Cover cover = set(AXES, new Regime(0.05, 0.5, 1.01, 1)).cover();
    assertTrue(cover.features().isEmpty() && !cover.inhabited());
  }

  @Test
  void labelsWithoutASignalHaveNoFeatures() {
    FiniteDistribution noise = FiniteDistribution.uniform("noise", new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}},
        new double[] {1, 1, -1, -1});
    assertTrue(set(noise, new Regime(0.05, 0.5, 0, 1)).cover().features().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void errorProbabilitiesOutsideZeroAndOneAreRefused(double alpha) {
    String message = assertThrows(IllegalArgumentException.class,
        () -> FeatureSet.of(AXES, new Regime(0.1, 0.1, 0, 1), alpha, Stream.seeded(1))).getMessage();
    assertTrue(message.startsWith("alpha = " + alpha), message);
  }

  /** Four gradients of the positive sign, up to their opposites: either axis, or both. */
  @Test
  void centresAreTheGradientsThatAreFoundOften() {
    FeatureSet set = set(AXES, new Regime(0.05, 0.01, 0, 1));
    List<Feature> centres = set.centres().orElseThrow();
    for (double[] direction : new double[][] {{1, 0}, {0, 1}}) {
      assertTrue(centres.stream().anyMatch(f -> f.biasSign() == 1 && Directions.gap(f.direction(), direction) == 0));
    }
    for (Feature centre : centres) assertTrue(set.mass(centre).hi() > 0);
  }

  /** Noise in many dimensions: hardly two neurons find the same direction. */
  @Test
  void whereNoGradientIsCommonThereAreNone() {
    FiniteDistribution many = new RandomAtoms(60, 20, RandomAtoms.Labels.SIGNS,
        Weighting.UNIFORM).draw(Stream.seeded(1));
    assertTrue(set(many, new Regime(0.3, 0.01, 0, 0.1)).centres().isEmpty());
  }
}
