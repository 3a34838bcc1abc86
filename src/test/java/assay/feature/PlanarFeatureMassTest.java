package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.stats.Interval;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

/** Against closed forms for atoms on the axes, where ⟨w, x⟩ are independent Gaussians. */
class PlanarFeatureMassTest {

  private static final FiniteDistribution AXES = FiniteDistribution.uniform("axes", new double[][] {{1, 0}, {0, 1}},
      new double[] {1, 1});

  /** Pr[z > b]. */
  private static double tail(double b) {
    return 0.5 * Erf.erfc(b / Math.sqrt(2));
  }

  private static Interval mass(double biasRatio, double gamma, double gradientBound, double x, double y, int sign) {
    double length = Math.hypot(x, y);
    return PlanarFeatureMass.of(AXES, new Regime(0.1, gamma, gradientBound, biasRatio),
        new Feature(new double[] {x / length, y / length}, sign), 10_000);
  }

  private static void assertMass(double exact, Interval mass) {
    assertTrue(mass.contains(exact), exact + " not in " + mass);
    assertTrue(mass.width() < 2e-3, "" + mass);
  }

  @Test
  void anAxisIsFoundByNeuronsThatSeeItAlone() {
    for (double b : new double[] {0.2, 1, 2}) {
      assertMass(0.5 * tail(b) * (1 - tail(b)), mass(b, 0.01, 0, 1, 0, 1));
      assertMass(0.5 * tail(-b) * (1 - tail(-b)), mass(b, 0.01, 0, 0, -1, -1));
    }
  }

  @Test
  void theDiagonalIsFoundByNeuronsThatSeeBoth() {
    assertMass(0.5 * Math.pow(tail(1), 2), mass(1, 0.01, 0, 1, 1, 1));
    assertMass(0.5 * Math.pow(tail(-1), 2), mass(1, 0.01, 0, 1, 1, -1));
  }

  @Test
  void aWideToleranceFindsMore() {
    assertMass(0.5 * tail(1), mass(1, 0.5, 0, 1, 0, 1));
    assertMass(0.5 * (1 - Math.pow(1 - tail(1), 2)), mass(1, 0.5, 0, 1, 1, 1));
  }

  /** The axes have |G| = ½, the diagonal 1/√2. */
  @Test
  void shortGradientsFindNothing() {
    assertMass(0, mass(1, 0.01, 0.6, 1, 0, 1));
    assertMass(0.5 * Math.pow(tail(1), 2), mass(1, 0.01, 0.6, 1, 1, 1));
  }

  @Test
  void otherDimensionsAreRefused() {
    String message = assertThrows(IllegalArgumentException.class, () -> PlanarFeatureMass.of(AXES.padded(3),
        new Regime(0.1, 0.1, 0, 1), new Feature(new double[] {1, 0, 0}, 1), 10)).getMessage();
    assertEquals("dimension = 3: must be 2", message);
  }
}
