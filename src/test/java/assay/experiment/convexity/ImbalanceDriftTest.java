package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.Sweep;
import assay.experiment.convexity.FactorPair.Shape;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class ImbalanceDriftTest {

  private static final Trial TRIAL = new Trial(new Key(6, "C-6", 0, 0));

  @Test
  void aStepIsExactAndAnotherFactorShows() {
    assertTrue(ImbalanceDrift.errorOfAStep(new Shape(4, 3, 2), 0.7, 0.1, 1, TRIAL) < 1e-14);
    assertTrue(ImbalanceDrift.errorOfAStep(new Shape(4, 3, 2), 0.7, 0.1, 1.1, TRIAL) > 1e-4);
  }

  @Test
  void halfTheRateHalvesTheDrift() {
    Sweep drift = new ImbalanceDrift(new Shape(4, 3, 2), 1).over(new int[] {500, 1000}, TRIAL);
    assertEquals(2, drift.values()[0] / drift.values()[1], 0.05);
  }

  @Test
  void thePictureHasThreeRates() {
    assertEquals(3, new ImbalanceDrift(new Shape(2, 2, 1), 1).picture(TRIAL).traces().size());
    assertThrows(IllegalArgumentException.class, () -> new ImbalanceDrift(new Shape(2, 2, 1), 0));
  }
}
