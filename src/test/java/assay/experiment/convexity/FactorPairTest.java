package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.convexity.FactorPair.Shape;
import assay.random.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;

class FactorPairTest {

  /** U = 3, V = 1: ‖U‖² + ‖V‖² − 2|UV| = 4, Z = 1, and the imbalance is 8 of at most 2 · 1 · 2 + 4. */
  @Test
  void numbersByHand() {
    FactorPair pair = new FactorPair(new Array2DRowRealMatrix(new double[] {3}),
        new Array2DRowRealMatrix(new double[] {1}));
    assertEquals(4, pair.gap(), 1e-14);
    assertEquals(4, pair.distanceFromBalance(), 1e-14);
    assertEquals(8, pair.imbalance().getEntry(0, 0), 1e-14);
    assertEquals(8, pair.imbalanceBound(), 1e-13);
    assertEquals(0, pair.balanced().gap(), 1e-14);
  }

  @Test
  void gaussianFactorsAreNotBalancedAndTheirBalancedOnesHaveTheSameProduct() {
    FactorPair pair = FactorPair.gaussian(new Shape(4, 5, 3), 1, Stream.seeded(2));
    assertTrue(pair.gap() > 1);
    FactorPair balanced = pair.balanced();
    assertEquals(0, balanced.product().subtract(pair.product()).getFrobeniusNorm(), 1e-13);
    assertEquals(0, balanced.imbalance().getFrobeniusNorm(), 1e-13);
  }

  @Test
  void badInputIsNamed() {
    assertEquals("rank = 0: at least 1 is required",
        assertThrows(IllegalArgumentException.class, () -> new Shape(2, 2, 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Shape(0, 2, 1));
    assertThrows(IllegalArgumentException.class,
        () -> new FactorPair(new Array2DRowRealMatrix(2, 2), new Array2DRowRealMatrix(2, 3)));
  }
}
