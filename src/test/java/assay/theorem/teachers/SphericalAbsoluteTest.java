package assay.theorem.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.theorem.lowerbounds.PowerEnergies;
import org.junit.jupiter.api.Test;

class SphericalAbsoluteTest {

  /** The notes' numbers for degree 4 and for all degrees from 4 (M-3, second pass). */
  @Test
  void energiesAreThoseOfTheNotes() {
    int[] dimensions = {5, 10, 20};
    double[] four = {0.005035, 0.002749, 0.001382};
    double[] all = {0.00617, 0.00375, 0.00205};
    for (int i = 0; i < 3; i++) {
      SphericalAbsolute target = new SphericalAbsolute(dimensions[i]);
      assertEquals(four[i], target.energy(4), 5e-7);
      assertEquals(all[i], target.kernelBound(1), 2e-5);
    }
  }

  @Test
  void energiesAddUpToThoseOfTheTeacherAndOfOneDirection() {
    SphericalAbsolute target = new SphericalAbsolute(6);
    double sum = 0;
    double one = 0;
    for (int l = 0; l <= 60; l++) {
      sum += target.energy(l);
      one += target.energyOfOne(l);
    }
    assertEquals(target.energy(), sum, 1e-4);
    assertEquals(1.0 / 6, one, 1e-5);
  }

  /** In high dimension r θ_1 is Gaussian: d e_l tends to the energies of |z|, of which degree 4 has 1/(12π). */
  @Test
  void oneDirectionHasHermiteEnergiesInTheLimit() {
    SphericalAbsolute target = new SphericalAbsolute(2000);
    for (int l = 0; l <= 4; l += 2)
      assertEquals(1, 2000 * target.energyOfOne(l) / PowerEnergies.absolute(l), 0.01);
  }

  /** P_4 of the sphere in four dimensions is U_4/5, in three Legendre's. */
  @Test
  void zonalPolynomialsAreLegendresAndChebyshevs() {
    assertEquals((35 * 0.0081 - 30 * 0.09 + 3) / 8, new SphericalAbsolute(3).zonal(4, 0.3)[4], 1e-15);
    assertEquals(Math.sin(5 * 1.1) / Math.sin(1.1) / 5, new SphericalAbsolute(4).zonal(4, Math.cos(1.1))[4], 1e-15);
    assertEquals(1, new SphericalAbsolute(7).zonal(9, 1)[9], 1e-15);
  }

  @Test
  void theBoundFallsWithTheFeaturesAndDegreeTwoTakesNone() {
    SphericalAbsolute target = new SphericalAbsolute(5);
    assertEquals(0, target.energy(2));
    assertEquals(target.kernelBound(1) - 10 * target.energy(4) / 55, target.kernelBound(11), 1e-15);
    assertTrue(target.kernelBound(0) > 0.7);
    assertThrows(IllegalArgumentException.class, () -> target.kernelBound(-1));
    assertThrows(IllegalArgumentException.class, () -> target.energyOfOne(-2));
    assertThrows(IllegalArgumentException.class, () -> new SphericalAbsolute(2));
  }
}
