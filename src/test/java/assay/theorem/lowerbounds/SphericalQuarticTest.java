package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphericalQuarticTest {

  /** E⟨w,x⟩ᵃ⟨w′,x⟩ᵇ on the circle, by the exact trapezoidal rule, times √2ᵃ⁺ᵇ. */
  private static double onTheCircle(int a, int b, double angle) {
    double sum = 0;
    for (int i = 0; i < 64; i++) {
      double phi = 2 * Math.PI * i / 64;
      sum += Math.pow(Math.cos(phi), a) * Math.pow(Math.cos(phi - angle), b) / 64;
    }
    return Math.pow(2, 0.5 * (a + b)) * sum;
  }

  private static double expected(SphericalQuartic quartic, int a, int b, double t) {
    double[] zonal = quartic.zonal(t);
    double sum = 0;
    for (int k = 0; k < 3; k++) sum += quartic.coefficients(a)[k] * quartic.coefficients(b)[k] * zonal[k];
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1, 1.5})
  void productsOnTheCircle(double angle) {
    for (int a = 0; a <= 4; a += 2) {
      for (int b = 0; b <= 4; b += 2)
        assertEquals(onTheCircle(a, b, angle), expected(new SphericalQuartic(2), a, b, Math.cos(angle)), 1e-13);
    }
  }

  /** E(√d x_1)⁸ = 105 d³/((d+2)(d+4)(d+6)) and E(√d x_1)⁴ = 3d/(d+2). */
  @Test
  void momentsOnTheSphere() {
    assertEquals(105 * 1000.0 / (12 * 14 * 16), Arrays.stream(new SphericalQuartic(10).energies()).sum(), 1e-12);
    assertEquals(30.0 / 12, expected(new SphericalQuartic(10), 2, 2, 1), 1e-14);
  }

  @Test
  void aGaussianInTheLimit() {
    assertArrayEquals(new double[] {9, 72, 24}, new SphericalQuartic(1_000_000).energies(), 1e-3);
  }

  /** d = 5: dimensions 1, 14, 55. One feature removes the constant part, the next one a fourteenth of degree 2. */
  @Test
  void featuresAreSpentOnce() {
    double[] e = new SphericalQuartic(5).energies();
    assertEquals(e[1] + e[2], new SphericalQuartic(5).averageError(e, 1), 1e-13);
    assertEquals(e[1] * 13 / 14 + e[2], new SphericalQuartic(5).averageError(e, 2), 1e-13);
    assertEquals(e[2] * 54 / 55, new SphericalQuartic(5).averageError(e, 16), 1e-13);
    assertEquals(0, new SphericalQuartic(5).averageError(e, 1000), 1e-13);
  }

  /** The theory notes, section 12: 5.22 for d = 10 and 60 features. */
  @Test
  void sixtyFeaturesInTenDimensions() {
    SphericalQuartic quartic = new SphericalQuartic(10);
    assertEquals(5.22, quartic.averageError(quartic.energies(), 60), 0.005);
  }

  @Test
  void otherPowersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SphericalQuartic(5).coefficients(3));
    assertThrows(IllegalArgumentException.class, () -> new SphericalQuartic(1));
  }
}
