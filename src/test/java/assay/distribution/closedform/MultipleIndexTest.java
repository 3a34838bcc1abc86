package assay.distribution.closedform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.ExactSum;
import assay.random.Stream;
import assay.stats.Gaussian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultipleIndexTest {

  private static final double[] E1 = {1, 0, 0};
  private static final double[] E2 = {0, 1, 0};

  /** One sign: E[sign(z) z 1(w·x > b)] for w = (0, 0, 1) is √(2/π) Pr[t > b], and outside nothing. */
  @Test
  void aNeuronAcrossTheIndexScalesTheMoment() {
    MultipleIndex model = new MultipleIndex(new double[][] {E1}, Link.SIGNS);
    double moment = Math.sqrt(2 / Math.PI);
    assertArrayEquals(new double[] {moment, 0, 0}, model.labelMoment(), 1e-10);
    assertArrayEquals(new double[] {moment * Gaussian.above(0.7), 0, 0}, model.gradient(new double[] {0, 0, 1}, 0.7),
        1e-10);
  }

  /** z_1 z_2 and w = (0.6, 0, 0.8): G = (0, E[z_1 1(w·x > b)], 0) = (0, 0.6 φ(b), 0). */
  @Test
  void aProductIsSeenThroughItsOtherFactor() {
    MultipleIndex model = new MultipleIndex(new double[][] {E1, E2}, Link.PRODUCT);
    assertArrayEquals(new double[] {0, 0.6 * Gaussian.density(0.3), 0}, model.gradient(new double[] {0.6, 0, 0.8}, 0.3),
        1e-12);
    assertEquals(1, model.meanSquaredLabel(), 1e-12);
    assertEquals(3 + 3 + 1, model.meanSquaredNorm(), 1e-11);
  }

  /** E min(1, z² − 1) given w·x = b for a neuron across the index does not depend on b: E(z² − 2; |z| < √2) + 1. */
  @Test
  void conditioningOnWhatIsIndependentChangesNothing() {
    MultipleIndex model = new MultipleIndex(new double[][] {E1}, Link.CLIPPED_QUADRATIC);
    double c = Math.sqrt(2);
    double inside = 2 * Gaussian.atMost(c) - 1;
    double expected = 1 + inside - 2 * c * Gaussian.density(c) - 2 * inside;
    assertEquals(expected, model.labelAt(new double[] {0, 2, 0}, -1.3), 1e-10);
  }

  @ParameterizedTest
  @EnumSource
  void slopesAreDerivatives(Link link) {
    double[] z = {0.3, -1.1, 0.7};
    for (int i = 0; i < 3; i++) {
      double[] up = z.clone();
      double[] down = z.clone();
      up[i] += 1e-6;
      down[i] -= 1e-6;
      assertEquals((link.value(up) - link.value(down)) / 2e-6, link.slope(z, i), 1e-8);
    }
  }

  /** Whatever the link, E[g(z) z] vanishes exactly if it says so. */
  @ParameterizedTest
  @EnumSource
  void momentsVanishWithoutALinearPart(Link link) {
    for (int r = 1; r <= 2; r++) {
      double[] moment = MultipleIndex.random(4, r, link, Stream.seeded(3)).labelMoment();
      assertEquals(link.withoutLinearPart(r), Math.sqrt(ExactSum.dot(moment, moment)) < 1e-12, link + " " + r);
    }
  }

  @Test
  void rowsThatAreNotOrthonormalAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MultipleIndex(new double[][] {{1, 0.1, 0}}, Link.TANH));
    assertThrows(IllegalArgumentException.class,
        () -> new MultipleIndex(new double[][] {E1, E2, {0, 0, 1}}, Link.TANH));
    assertThrows(IllegalArgumentException.class,
        () -> new MultipleIndex(new double[][] {E1}, Link.TANH).gradient(E1, 0));
  }
}
