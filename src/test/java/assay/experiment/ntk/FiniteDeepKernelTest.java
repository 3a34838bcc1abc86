package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.Points;
import assay.linear.SymmetricMatrix;
import assay.network.DeepNetwork;
import assay.random.Stream;
import assay.theorem.ntk.LayerNorms;
import org.junit.jupiter.api.Test;

class FiniteDeepKernelTest {

  private static final double[][] X = {{1, 0}, {0.6, 0.8}};

  /**
   * Neurons (1, 0), (1, −1), (−1, 2) with outputs 1, 2, 3; active at x_1: the first two, at x_2: the first and the
   * last.
   */
  private static final DeepNetwork F = new DeepNetwork(new double[][][] {{{1, 0}, {1, -1}, {-1, 2}}},
      new double[] {1, 2, 3});

  /** Σ over common neurons of v² ⟨x, x′⟩: 1 + 4, 0.6·1, 1 + 9. */
  @Test
  void kernelOfTheGradientsByHand() {
    SymmetricMatrix K = FiniteDeepKernel.ofGradients(X, F);
    assertEquals(5, K.at(0, 0), 1e-15);
    assertEquals(0.6, K.at(1, 0), 1e-15);
    assertEquals(10, K.at(1, 1), 1e-15);
  }

  /** h(x_1) = (1, 1, 0), h(x_2) = (0.6, 0, 1), and ⅔ of the above. */
  @Test
  void conjugateAndTangentByHand() {
    assertEquals(0.6, FiniteDeepKernel.of(X, F, 3, false).at(1, 0), 1e-15);
    assertEquals(1.36, FiniteDeepKernel.of(X, F, 3, false).at(1, 1), 1e-15);
    assertEquals(0.6 + 0.4, FiniteDeepKernel.of(X, F, 3, true).at(1, 0), 1e-15);
  }

  /** Of one network from its own kernel plus ε I: √2 ε over the norm. */
  @Test
  void distanceFromAKnownLimit() {
    DeepNetwork f = DeepNetwork.gaussian(1, 3, 2, Stream.seeded(1));
    SymmetricMatrix limit = FiniteDeepKernel.of(X, f, 3, true).plusDiagonal(0.1);
    double expected = 0.1 * Math.sqrt(2) / limit.frobenius();
    assertEquals(expected, FiniteDeepKernel.distance(X, 1, 3, true, limit, 1, Stream.seeded(1)), 1e-14);
  }

  @Test
  void layersHaveTheirWidths() {
    DeepNetwork f = FiniteDeepKernel.network(new int[] {5, 2, 7}, 3, Stream.seeded(2));
    assertEquals(7, f.outputs().length);
    assertEquals(2, f.weights()[2][6].length);
    assertEquals(3, f.weights()[0][4].length);
  }

  /** E‖h_l‖² = 1 and its variance (1 + 5/m)^l − 1: with 4000 networks within five standard errors. */
  @Test
  void meanOfTheSquaredNorm() {
    double deviation = Math.sqrt(new LayerNorms(10, 2).variance() / 4000);
    assertEquals(1, FiniteDeepKernel.meanOfSquaredNorm(2, 10, 3, 4000, s -> s, Stream.seeded(3)), 5 * deviation);
  }

  /** The middle one has products 0.6 and 0.8 with the others, whose own product is 0. */
  @Test
  void largestPowerSumByHand() {
    Points points = Points.of(new double[][] {{1, 0}, {0.6, 0.8}, {0, 1}});
    assertEquals(1, FiniteDeepKernel.largestPowerSum(points, 2), 1e-15);
    assertEquals(1.4, FiniteDeepKernel.largestPowerSum(points, 1), 1e-15);
    assertEquals(Math.PI / 2 + Math.acos(0.6), FiniteDeepKernel.largestSum(points, angle -> angle), 1e-14);
  }
}
