package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.feature.Correlation;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class WishartPairTest {

  /** angle(diag(1, 0), I) = 45°. */
  @Test
  void anglesByHand() {
    SymmetricMatrix A = SymmetricMatrix.of(new double[][] {{1, 0}, {0, 0}});
    assertEquals(Math.PI / 4, WishartPair.fromIdentity(A), 1e-15);
    assertEquals(1 / Math.sqrt(2), new WishartPair(A, A).ofIdentity(Correlation.COSINE), 1e-15);
    assertEquals(0, WishartPair.fromIdentity(SymmetricMatrix.of(Matrices.identity(3))), 1e-15);
  }

  @Test
  void pairsAreIndependent() {
    WishartPair pair = WishartPair.drawn(6, 1);
    assertEquals(6, pair.feature().size());
    assertTrue(pair.feature().minus(pair.agop()).frobenius() > 1);
  }
}
