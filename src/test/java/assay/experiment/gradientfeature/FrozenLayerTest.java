package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import org.junit.jupiter.api.Test;

class FrozenLayerTest {

  private static final double[][] H = {{1, 0}, {0, 2}};
  private static final FrozenLayer LAYER =
      new FrozenLayer(H, new double[] {1, -1}, new double[] {0.25, 0.75});

  /** relu(x_1 + x_2 − 1) at (2, 0) and (0, 3). */
  @Test
  void activationsAreThoseOfTheNetwork() {
    FrozenLayer layer = FrozenLayer.of(Some.TWO, Some.one(1, 1, 1, 0.5));
    assertArrayEquals(new double[][] {{1}, {2}}, layer.h());
    assertArrayEquals(new double[] {1, -1}, layer.label());
    assertArrayEquals(new double[] {0.25, 0.75}, layer.weight());
  }

  @Test
  void theFirstStepLeavesFourNeuronsPerDraw() {
    TwoLayer network = FrozenLayer.firstStep(Some.TWO, 3, 0.5, Some.TRIAL);
    assertEquals(12, network.width());
  }

  /** Margins (1, −2): ¼ log₂(1 + 1/e) + ¾ log₂(1 + e²). */
  @Test
  void theLossIsLogistic() {
    double expected = (0.25 * Math.log1p(Math.exp(-1)) + 0.75 * Math.log1p(Math.exp(2))) / Math.log(2);
    assertEquals(expected, LAYER.loss(new double[] {1, 1}), 1e-15);
    assertEquals(Math.log1p(Math.exp(2)) / Math.log(2), LAYER.weighted(new double[] {0, 1}).loss(new double[] {1, 1}),
        1e-15);
  }

  /** At 0 the slope is −1/(2 ln 2): a_1 = η ¼/(2 ln 2) and a_2 = −η ¾ · 2/(2 ln 2). */
  @Test
  void aStepIsTheGradient() {
    double[] a = LAYER.descended(new double[2], 0.1, 1);
    assertArrayEquals(new double[] {0.0125 / Math.log(2), -0.075 / Math.log(2)}, a, 1e-15);
    assertTrue(LAYER.loss(LAYER.descended(a, 0.1, 10)) < LAYER.loss(a));
  }

  /** L ≥ sup ℓ″ · 4; the first step from 0 is longer than 0.01 and therefore cut. */
  @Test
  void projectedDescentStaysWithinTheNorm() {
    double[] a = LAYER.descendedWithin(0.01, 1);
    assertEquals(0.01, Vectors.norm(a), 1e-15);
    assertEquals(-6, a[1] / a[0], 1e-12);
    assertArrayEquals(LAYER.descended(new double[2], 1 / (4 * 0.25 / Math.log(2)), 3), LAYER.descendedWithin(9, 3),
        1e-12);
  }

  /** E|h|² = ¼ · 1 + ¾ · 4; pairs of samples have |h_i ± h_k| = 2, 0 or √5 or 4, 0. */
  @Test
  void sizesByHand() {
    assertEquals(3.25 * 0.25 / Math.log(2), LAYER.smoothness(), 1e-14);
    assertEquals(3.25, LAYER.networks(1).meanSquare(), 1e-15);
    assertEquals(2, LAYER.networks(1).largest());
    double expected = (2 / 16.0 + 6 / 16.0 * 2 * Math.sqrt(5) + 9 / 16.0 * 4) / 4;
    assertEquals(expected, LAYER.complexityOfTwo(), 1e-15);
  }
}
