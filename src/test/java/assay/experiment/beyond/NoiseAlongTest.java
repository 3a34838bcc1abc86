package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class NoiseAlongTest {

  private static final Trial TRIAL = new Trial(new Key(2, "R-3", 0, 0));

  @Test
  void theVarianceIsTheSecondMomentAndAnotherScaleShows() {
    NoiseAlong noise = new NoiseAlong(9, 4, 3, 1);
    assertTrue(noise.error(TRIAL).hi() < noise.tolerance(1e-6).lo());
    assertTrue(new NoiseAlong(9, 4, 3, 2).error(TRIAL).lo() > noise.tolerance(1e-6).hi());
  }

  /** 2 √(ln(2/α)/4000) + 2 ln(2/α)/4000 by hand. */
  @Test
  void theToleranceIsThatOfLaurentAndMassart() {
    assertEquals(0.09344271909999159, new NoiseAlong(1, 1, 1, 1).tolerance(2 * Math.exp(-8)).lo(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new NoiseAlong(1, 1, 1, 1).tolerance(0));
    assertThrows(IllegalArgumentException.class, () -> new NoiseAlong(0, 1, 1, 1));
  }
}
