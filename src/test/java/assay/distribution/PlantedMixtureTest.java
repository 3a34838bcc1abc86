package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.ExactSum;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class PlantedMixtureTest extends FamilyContract {

  @Override
  PlantedMixture parameters(Stream stream) {
    return new PlantedMixture(3 + stream.below(8), 1 + stream.below(5),
        stream.below(4) == 0 ? 0 : stream.logUniform(1e-3, 0.3), stream.uniform(0.05, 0.95));
  }

  /**
   * The odd coordinates of the moment come from the simple part alone: E[y x] = linear · D_1, as every cloud's mean is
   * its centre.
   */
  @Test
  void onlyTheSimplePartHasALabelMoment() {
    onDraws((family, distribution) -> {
      Feature first = distribution.features().getFirst();
      double[] moment = distribution.labelMoment();
      double linear = ((PlantedMixture) family).linear();
      assertEquals(linear, first.projection(moment), 1e-14);
      assertEquals(linear * linear, ExactSum.dot(moment, moment), 1e-14);
    });
  }

  @Test
  void theSimpleAtomsComeFirst() {
    onDraws((family, distribution) -> {
      double mass = 0;
      for (int n = 0; n < ((PlantedMixture) family).simpleAtoms(); n++) mass += distribution.weight(n);
      assertEquals(((PlantedMixture) family).linear(), mass, 1e-14);
    });
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new PlantedMixture(2, 1, 0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new PlantedMixture(3, 0, 0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new PlantedMixture(3, 1, 0, 1));
  }
}
