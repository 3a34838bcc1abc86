package assay.theorem.recursive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Matrices;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LinearNetworkTest {

  @Test
  void balancedLayersObeyTheAnsatz() {
    for (int L = 2; L <= 4; L++) {
      LinearNetwork network = LinearNetwork.balanced(L, 5, Stream.seeded(L));
      for (double imbalance : network.imbalances()) assertEquals(0, imbalance, 1e-14);
      assertEquals(0, network.error(1.0 / L), 1e-11);
      assertEquals(0, network.powerError(L), 1e-13);
      assertTrue(network.error(1.0 / (L + 1)) > 0.01);
    }
  }

  /** W_1 = 2, W_2 = diag(1, 3): J = diag(2, 6), D = diag(1 − 4, 9 − 4), ‖N² − JᵀJ‖ = ‖diag(12, −20)‖ ≤ 4 ‖D‖. */
  @Test
  void byHand() {
    var network = new LinearNetwork(new double[][][] {{{2, 0}, {0, 2}}, {{1, 0}, {0, 3}}});
    assertArrayEquals(new double[] {2, 0, 0, 6}, Matrices.flat(network.map()));
    assertEquals(3, network.spread(), 1e-14);
    assertEquals(Math.sqrt(9 + 25), network.imbalances()[0], 1e-14);
    assertEquals(Math.sqrt(144 + 400), network.powerError(2), 1e-12);
    assertEquals(4 * Math.sqrt(34), network.powerErrorBound(network.imbalances()), 1e-9);
  }

  @Test
  void theBoundHoldsForDeepNetworks() {
    for (int L = 2; L <= 4; L++) {
      LinearNetwork network = LinearNetwork.unbalanced(L, 4, Stream.seeded(7));
      assertTrue(network.powerError(L) <= network.powerErrorBound(network.imbalances()));
    }
  }

  @Test
  void oneLayerIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new LinearNetwork(new double[1][][]));
  }
}
