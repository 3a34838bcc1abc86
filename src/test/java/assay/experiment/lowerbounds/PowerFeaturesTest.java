package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.theorem.lowerbounds.SphericalQuartic;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PowerFeaturesTest {

  private static final SphericalQuartic QUARTIC = new SphericalQuartic(4);

  /** A constant captures E_0, whatever the target. */
  @Test
  void aConstantCapturesTheMean() {
    PowerFeatures constant = PowerFeatures.of(QUARTIC, new int[] {0}, Stream.seeded(1));
    assertEquals(QUARTIC.energies()[0], constant.captured(), 1e-7);
    assertEquals(QUARTIC.energies()[1] + QUARTIC.energies()[2], constant.error(), 1e-7);
  }

  /**
   * One fourth power u⁴ captures the average over w of (E (√d⟨w,x⟩)⁴ u⁴)²/E u⁸: on the circle that is an integral over
   * the angle between the two, of 4⁴ (E cos⁴φ cos⁴(φ − s))²/E cos⁸φ.
   */
  @Test
  void oneFourthPowerOnTheCircleByIntegration() {
    SphericalQuartic circle = new SphericalQuartic(2);
    PowerFeatures one = PowerFeatures.of(circle, new int[] {4}, Stream.seeded(2));
    int n = 64;
    double mean = 0;
    for (int s = 0; s < n; s++) mean += Math.pow(moment(2 * Math.PI * s / n), 2) / n;
    assertEquals(mean / moment(0), one.captured(), 1e-6);
  }

  /** E of 4 cos⁴φ · 4 cos⁴(φ − s), exact with 64 points: a trigonometric polynomial of degree 8. */
  private static double moment(double s) {
    double sum = 0;
    for (int i = 0; i < 64; i++) {
      double phi = 2 * Math.PI * i / 64;
      sum += 16 * Math.pow(Math.cos(phi), 4) * Math.pow(Math.cos(phi - s), 4) / 64;
    }
    return sum;
  }

  /** On the circle the powers of five directions span degrees 0, 2, 4: one, two and two dimensions. */
  @Test
  void fiveFourthPowersOnTheCircleCaptureEverything() {
    SphericalQuartic circle = new SphericalQuartic(2);
    PowerFeatures five = PowerFeatures.of(circle, new int[] {4, 4, 4, 4, 4}, Stream.seeded(3));
    assertEquals(0, five.error() / Arrays.stream(circle.energies()).sum(), 1e-5);
  }

  @Test
  void onlyTheFirstPowerMayBeAConstant() {
    int[] powers = PowerFeatures.drawn(QUARTIC, 50, Stream.seeded(4)).powers();
    assertTrue(Arrays.stream(powers).skip(1).allMatch(p -> p == 2 || p == 4));
    assertThrows(IllegalArgumentException.class, () -> new PowerFeatures(QUARTIC, new int[] {2}, new double[0][]));
  }
}
