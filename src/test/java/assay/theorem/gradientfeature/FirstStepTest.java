package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.FiniteDistribution;
import org.junit.jupiter.api.Test;

/**
 * On the atoms (2, 0), (0, 1), (1, 1) with labels 1, −1, ½ and weights ½, ¼, ¼, seen by w = (1, 1): ⟨w, x⟩ = 2, 1, 2.
 */
class FirstStepTest {

  private static final FiniteDistribution THREE = FiniteDistribution.of("three atoms",
      new double[][] {{2, 0}, {0, 1}, {1, 1}}, new double[] {1, -1, 0.5}, new double[] {0.5, 0.25, 0.25});
  private static final double[] W = {1, 1};

  /** (½·1·2 + ¼·½·1, ¼·½·1) above b = 1; with the second atom ¼ less in its second coordinate. */
  @Test
  void theGradientSumsTheActiveAtoms() {
    assertArrayEquals(new double[] {1.125, 0.125}, FirstStep.gradient(THREE, W, 1), 0);
    assertArrayEquals(new double[] {1.125, -0.125}, FirstStep.gradient(THREE, W, 0.5), 0);
    assertArrayEquals(new double[] {0, 0}, FirstStep.gradient(THREE, W, 2), 0);
  }

  /** ½·1·(2 − b) + ¼·½·(2 − b), and −¼·(1 − b) once the second atom is active. */
  @Test
  void theCorrelationSumsWhatTheNeuronPutsOut() {
    assertEquals(0.625, FirstStep.correlation(THREE, W, 1), 0);
    assertEquals(0.9375 - 0.125, FirstStep.correlation(THREE, W, 0.5), 0);
    assertEquals(0, FirstStep.correlation(THREE, W, 2), 0);
  }

  @Test
  void activeNormAndMassCountTheActiveAtoms() {
    assertEquals(1 + 0.25 * Math.sqrt(2), FirstStep.activeNorm(THREE, W, 1), 1e-16);
    assertEquals(1.25 + 0.25 * Math.sqrt(2), FirstStep.activeNorm(THREE, W, 0.5), 1e-15);
    assertEquals(0.75, FirstStep.activeMass(THREE, W, 1), 0);
    assertEquals(1, FirstStep.activeMass(THREE, W, -1), 0);
  }
}
