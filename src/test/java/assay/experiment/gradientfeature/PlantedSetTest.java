package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.distribution.Feature;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.random.Key;
import assay.random.Levels;
import assay.random.Scope;
import assay.random.Trial;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class PlantedSetTest {

  private static final Regime REGIME = new Regime(0.02, 1e-3, 0, 1);

  /** With a level for its intervals, always the same. */
  private static Trial levelled() {
    return new Scope(new Key(1, "planted", 0, 0), new Levels(0.1, 0.1)).trial(0);
  }

  @Test
  void theLevelIsSharedByTheCoverAndTheFeatures() {
    FeatureSet S = PlantedSet.of(Some.XOR, REGIME, levelled());
    double level = levelled().level() / (1 + Some.XOR.features().size());
    FeatureSet same = FeatureSet.of(Some.XOR, REGIME, level, levelled().stream("neurons that sample S"));
    double lowest = 1;
    for (Feature feature : Some.XOR.features()) {
      assertEquals(same.mass(feature), S.mass(feature));
      lowest = Math.min(lowest, S.mass(feature).lo());
    }
    assertEquals(lowest, PlantedSet.rarest(Some.XOR, S).lo());
  }

  @Test
  void withoutFeaturesNothingIsFound() {
    FeatureSet S = PlantedSet.of(Some.TWO, REGIME, levelled());
    assertEquals(Interval.ZERO, PlantedSet.rarest(Some.TWO, S));
    assertThrows(IllegalStateException.class, () -> PlantedSet.teacher(Some.TWO));
    assertEquals(4, PlantedSet.teacher(Some.XOR).size());
  }
}
