package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.closedform.Link;
import assay.distribution.closedform.MultipleIndex;
import org.junit.jupiter.api.Test;

/**
 * y = z_1 z_2 in three dimensions, w = (1, 0, 1), worked out by hand: E[y | w·x = b] = 0 as z_2 is independent of w·x.
 */
class SteinGradientTest {

  private static final MultipleIndex MODEL = new MultipleIndex(new double[][] {{1, 0, 0}, {0, 1, 0}}, Link.PRODUCT);
  private static final double[] W = {1, 0, 1};

  /** E[z_2 1] = 0 and E[z_1 1(z_1 + t > 1)] = φ(1/√2)/√2 = 0.219696. */
  @Test
  void theSlopeAloneContributesWhereTheEdgeIsBalanced() {
    assertArrayEquals(new double[] {0, 0.21969564473386, 0}, SteinGradient.of(MODEL, W, 1), 1e-12);
    assertEquals(0, SteinGradient.outside(MODEL, W, 1), 1e-13);
  }

  /** With w = (1, 1, 1): cov of z_1, z_2 given w·x = 0 is −1/3, so the edge is −φ(0)/3 · w/√3. */
  @Test
  void theEdgePointsAlongTheNeuron() {
    double each = -0.3989422804014327 / 3 / Math.sqrt(3);
    assertArrayEquals(new double[] {each, each, each}, SteinGradient.edge(MODEL, new double[] {1, 1, 1}, 0), 1e-12);
    assertEquals(-each, SteinGradient.outside(MODEL, new double[] {1, 1, 1}, 0), 1e-12);
  }

  /** √Φ(−2) = √0.0227501. */
  @Test
  void farBelowEverythingTheGradientIsTheMoment() {
    assertEquals(0.150832, SteinGradient.distanceFromMoment(0.5, 1), 1e-6);
  }
}
