package assay.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Weighting;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import org.junit.jupiter.api.Test;

class GradientFeaturesTest {

  private static final FiniteDistribution RANDOM = new RandomAtoms(75, 9, RandomAtoms.Labels.REAL, Weighting.DIRICHLET)
      .draw(Stream.seeded(1));

  @Test
  void theTrainingCoreComputesWhatTheDefinitionSays() {
    Stream stream = Stream.seeded(2);
    for (int i = 0; i < 50; i++) {
      double[] w = stream.gaussians(9, 1);
      double b = stream.gaussian();
      assertArrayEquals(FirstStep.gradient(RANDOM, w, b), GradientFeatures.of(RANDOM, w, b), 1e-15);
    }
  }

  @Test
  void manyNeuronsAtOnceGiveTheBitsOfEachAlone() {
    Stream stream = Stream.seeded(3);
    double[][] w = new double[11][];
    double[] b = stream.gaussians(11, 1);
    for (int i = 0; i < 11; i++) w[i] = stream.gaussians(9, 1);
    double[][] g = GradientFeatures.of(RANDOM, TwoLayer.of(w, b, new double[11]));
    for (int i = 0; i < 11; i++) assertArrayEquals(GradientFeatures.of(RANDOM, w[i], b[i]), g[i], 0);
  }

  /** Atoms (2, 0), (0, 1), (1, 1) with labels 1, −1, ½ and weights ½, ¼, ¼; w = (1, 1), b = 1. */
  @Test
  void anAtomOnTheBoundaryDoesNotCount() {
    FiniteDistribution three = FiniteDistribution.of("three atoms", new double[][] {{2, 0}, {0, 1}, {1, 1}},
        new double[] {1, -1, 0.5}, new double[] {0.5, 0.25, 0.25});
    assertArrayEquals(new double[] {1.125, 0.125}, GradientFeatures.of(three, new double[] {1, 1}, 1), 0);
    assertArrayEquals(new double[] {1.125, -0.125}, GradientFeatures.of(three, new double[] {1, 1}, Math.nextDown(1.0)),
        0);
    assertArrayEquals(new double[] {0, 0}, GradientFeatures.of(three, new double[] {1, 1}, 2), 0);
  }
}
