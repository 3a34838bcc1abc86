package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.RandomAtoms.Labels;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class RandomAtomsTest extends FamilyContract {

  @Override
  RandomAtoms parameters(Stream stream) {
    return new RandomAtoms(1 + stream.below(100), 1 + stream.below(32), Labels.values()[stream.below(2)],
        Weighting.values()[stream.below(2)]);
  }

  @Test
  void labelsAreOfTheDescribedKindAndNothingIsPlanted() {
    onDraws((family, distribution) -> {
      boolean signs = ((RandomAtoms) family).labels() == Labels.SIGNS;
      for (int n = 0; n < distribution.size(); n++) assertTrue(!signs || Math.abs(distribution.label(n)) == 1);
      assertTrue(distribution.features().isEmpty() && distribution.teacher().isEmpty());
      assertEquals(0, distribution.bayesHingeRisk().hi());
    });
  }

  /** E|x|² = 1 over the draw; with 20 000 atoms of 10 coordinates six standard errors are 0.019. */
  @Test
  void theSquaredNormIsOneOnAverage() {
    FiniteDistribution many = new RandomAtoms(20_000, 10, Labels.REAL, Weighting.UNIFORM).draw(Stream.seeded(8));
    assertEquals(1, many.meanSquaredNorm().middle(), 0.019);
    assertEquals(0, many.labelBalance(), 6 * Math.sqrt(1.0 / 3 / 20_000));
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new RandomAtoms(0, 1, Labels.SIGNS, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new RandomAtoms(1, 0, Labels.SIGNS, Weighting.UNIFORM));
  }
}
