package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import assay.stats.PowerLaw;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static final double[] SIZES = Measurements.repeated(2, 1, 2, 4, 8);

  private static Measurements squares() {
    return Measurements.of(SIZES, Some.TRIAL, (m, trial) -> m * m);
  }

  @Test
  void sizesAreRepeatedInARow() {
    assertArrayEquals(new double[] {1, 1, 2, 2, 4, 4, 8, 8}, SIZES);
  }

  @Test
  void eachMeasurementHasRandomNumbersOfItsOwn() {
    double[] drawn = Measurements.of(SIZES, Some.TRIAL, (m, trial) -> trial.stream("x").uniform()).values();
    for (int i = 0; i < drawn.length; i++)
      assertEquals(Some.TRIAL.inner("measurement", i).stream("x").uniform(), drawn[i]);
  }

  @Test
  void aSquareHasPowerTwo() {
    Interval exponent = squares().exponent(0.01);
    assertEquals(2, exponent.lo(), 1e-9);
    assertEquals(2, exponent.hi(), 1e-9);
    assertEquals(-2, squares().over(m -> 1 / m).exponent(0.01).middle(), 1e-9);
  }

  /** The worst case: small sizes are off by √2 downwards and large ones upwards. */
  @Test
  void rungsWidenTheIntervalByTheWorstThatTheyHide() {
    double[] worst = new double[SIZES.length];
    for (int i = 0; i < worst.length; i++) worst[i] = SIZES[i] * SIZES[i] * (i < 4 ? Math.sqrt(0.5) : Math.sqrt(2));
    double slope = PowerLaw.of(SIZES, worst).slope();
    assertEquals(slope, squares().upTo(2).exponent(0.01).hi(), 1e-9);
    assertEquals(4 - slope, squares().upTo(2).exponent(0.01).lo(), 1e-9);
  }

  @Test
  void thePictureShowsTheLaw() {
    assertEquals("m² over m", squares().picture("m²", "m").title());
  }
}
