package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.TiltedFeature;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class OnlyGradientTest {

  private static OnlyGradient of(FiniteDistribution D, double bias) {
    return OnlyGradient.of(D, FeatureSet.of(D, new Regime(0.05, 1e-3, 0, bias), 1e-6, Stream.seeded(2)));
  }

  @Test
  void whereNeuronsSeeEverythingThereIsOne() {
    FiniteDistribution D = new TiltedFeature(4, 1e-3, 3, 0.4, 8).draw(Stream.seeded(1));
    OnlyGradient only = of(D, 6 * D.largestNorm().hi());
    assertEquals(1, only.directions());
    assertTrue(only.gap() <= 1e-20, "" + only);
  }

  @Test
  void onXorThereAreMore() {
    assertTrue(of(Some.XOR, 1).directions() > 1);
  }

  /** So far out that no gradient is ever found, S is empty. */
  @Test
  void withoutFeaturesThereIsNone() {
    assertEquals(new OnlyGradient(Double.POSITIVE_INFINITY, 1), of(Some.XOR, 60));
  }
}
