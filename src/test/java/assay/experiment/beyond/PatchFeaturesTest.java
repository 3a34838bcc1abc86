package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import assay.theorem.beyond.PatchTarget;
import org.junit.jupiter.api.Test;

class PatchFeaturesTest {

  /** One patch: 15 parities of four among six coordinates, each three times. */
  @Test
  void oneFeatureOfOnePatchIsAParity() {
    PatchFeatures features = new PatchFeatures(PatchTarget.even(6, 2, 1));
    assertEquals(1 - 1.0 / 15, features.error(features.best(1)), 1e-14);
    assertEquals(0, features.error(features.best(15)), 1e-14);
  }

  /** 45 targets span 45 dimensions where there are two patches. */
  @Test
  void asManyMixturesAsTargetsCaptureAll() {
    PatchFeatures features = new PatchFeatures(PatchTarget.even(6, 2, 2));
    assertEquals(0, features.error(features.mixed(45, Stream.seeded(1))), 1e-9);
    assertThrows(IllegalArgumentException.class, () -> features.best(16));
  }
}
