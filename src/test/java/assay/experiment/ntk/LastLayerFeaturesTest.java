package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.experiment.PlainNetwork;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class LastLayerFeaturesTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 6, 1, 1);

  private static Trial trial() {
    return new Trial(new Key(1, "features", 0, 0));
  }

  @Test
  void featuresAndTheirKernelByTheFormula() {
    LastLayerFeatures features = LastLayerFeatures.of(DATA, 20, trial());
    TwoLayer start = Initialization.tangent(20, 1).draw(trial(), 6);
    PlainNetwork plain = new PlainNetwork(start);
    double product = 0;
    for (int r = 0; r < 20; r++) {
      assertEquals(Math.sqrt(0.1) * plain.hidden(r, DATA.x()[2]), features.values()[2][r], 1e-14);
      product += 0.1 * plain.hidden(r, DATA.x()[2]) * plain.hidden(r, DATA.x()[1]);
    }
    assertEquals(product, features.kernel().at(2, 1), 1e-14);
  }

  /** From zero descent stays in the features' span and ends at the interpolant; from elsewhere it does not. */
  @Test
  void whereDescentEnds() {
    LastLayerFeatures features = LastLayerFeatures.of(DATA, 60, trial());
    assertTrue(features.distanceFromInterpolant(0, trial()) < 1e-7);
    assertTrue(features.distanceFromInterpolant(0.5, trial()) > 1e-2);
  }

  /** No step: the residual is −y either way. One with a kernel that is 0: off by |ηK y|/|y|. */
  @Test
  void distanceFromLinearDynamics() {
    LastLayerFeatures features = LastLayerFeatures.of(DATA, 60, trial());
    assertEquals(0, features.distanceFromLinear(0, 1), 1e-15);
    assertEquals(0, features.distanceFromLinear(9, 1), 1e-13);
    double[] moved = features.kernel().scaled(1 / features.kernel().largestRowSum()).times(DATA.y());
    double expected = Vectors.norm(moved) / Vectors.norm(DATA.y());
    assertEquals(expected, features.distanceFromLinear(1, 0), 1e-13);
  }
}
