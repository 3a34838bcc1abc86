package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.theorem.gradientfeature.NormCapacity;
import assay.theorem.gradientfeature.Recipe;
import org.junit.jupiter.api.Test;

class SampledCapacityTest {

  private static final TwoLayer TWO = TwoLayer.of(new double[][] {{3, 4}, {0, 0}}, new double[] {12, -2},
      new double[] {2, -1});

  /** 2 √(25 + 144) + 1 · 2. */
  @Test
  void thePathNormByHand() {
    assertEquals(28, SampledCapacity.pathNorm(TWO, 1), 1e-14);
    assertEquals(2 * Math.hypot(5, 24) + 4, SampledCapacity.pathNorm(TWO, 0.5), 1e-14);
  }

  @Test
  void theCapacityIsTheSmallestOverC() {
    double capacity = SampledCapacity.capacity(Some.TWO, 100, 1, TWO);
    double square = Some.TWO.meanSquaredNorm().lo();
    double smallest = Double.POSITIVE_INFINITY;
    for (double c = 0.01; c < 100; c *= 1.01) {
      double one = NormCapacity.of(1, SampledCapacity.pathNorm(TWO, c), square, c, 100);
      smallest = Math.min(smallest, one);
    }
    assertEquals(smallest, capacity, 2e-3 * smallest);
  }

  @Test
  void lossesAreThoseOfTheNetworkThatTheSamplesTrained() {
    GradientDescent descent = new Recipe(8, 1, 1, 0.5, 3).descent(Loss.HINGE);
    SampledCapacity sampled = SampledCapacity.of(Some.TWO, 20, 200, descent, Some.TRIAL);
    FiniteDistribution sample = Sampled.sample(Some.TWO, 20, Some.TRIAL.stream("samples"));
    TwoLayer end = descent.run(sample.samples(), Some.TRIAL).end();
    assertEquals(Sampled.loss(sample, end), sampled.sampleLoss());
    assertEquals(Sampled.loss(Some.TWO, end), sampled.populationLoss());
    assertEquals(sampled.sampleLoss() + sampled.capacity(), sampled.bound());
    assertTrue(sampled.capacity() > 0);
    assertEquals(sampled.capacity(), SampledCapacity.of(Some.TWO, 20, 800, descent, Some.TRIAL).capacity() * 2, 1e-9);
  }
}
