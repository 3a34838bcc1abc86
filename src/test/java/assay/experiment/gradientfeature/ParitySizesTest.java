package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class ParitySizesTest {

  /** m_min = d, T_min = d², n_min = d³, and what fixed features need quadruples from 8 to 16 and then grows 64-fold. */
  private static final ParitySizes SIZES = new ParitySizes(powers(1), powers(2), powers(3), new double[] {1, 4, 256});

  private static Measurements powers(int power) {
    double[] d = {8, 16, 32};
    return new Measurements(d, new double[] {Math.pow(8, power), Math.pow(16, power), Math.pow(32, power)}, 1);
  }

  @Test
  void theLargestExponentAndTheSmallestGrowthCount() {
    Interval exponent = SIZES.exponent(0.01);
    assertEquals(3, exponent.lo(), 1e-9);
    assertEquals(3, exponent.hi(), 1e-9);
    assertEquals(2, SIZES.fixedExponent(), 1e-12);
  }

  @Test
  void thePictureHasAllFour() {
    assertEquals(4, SIZES.picture().traces().size());
  }

  /** (1 − ½)² C(9, 3) = 21. */
  @Test
  void sizesAreMeasuredOverTheDimension() {
    ParitySizes measured = ParitySizes.of(new double[] {3}, new double[] {9}, Some.TRIAL);
    assertArrayEquals(new double[] {9}, measured.samples().sizes());
    assertArrayEquals(new double[] {21}, measured.fixed(), 1e-9);
    assertEquals(ParitySizes.steps(new double[] {3}, Some.TRIAL).values()[0], measured.steps().values()[0]);
  }
}
