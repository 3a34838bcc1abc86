package assay.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class GradientOuterProductTest {

  @Test
  void byHand() {
    double[][] gradients = {{1, 2}, {3, 0}};
    assertArrayEquals(new double[] {5, 1, 1, 2}, Matrices.flat(GradientOuterProduct.of(gradients).rows()));
    assertArrayEquals(new double[] {1, -1, -1, 1}, Matrices.flat(GradientOuterProduct.centred(gradients).rows()));
  }

  /** f = x₀²: the gradient is (2x₀, 0). */
  @Test
  void ofAPredictor() {
    SymmetricMatrix A = GradientOuterProduct.of(x -> new double[] {2 * x[0], 0}, new double[][] {{1, 5}, {3, 5}});
    assertArrayEquals(new double[] {20, 0, 0, 0}, Matrices.flat(A.rows()));
  }

  @Test
  void aConstantPredictorHasZero() {
    assertEquals(0, GradientOuterProduct.of(x -> new double[2], new double[][] {{1, 2}}).frobenius());
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> GradientOuterProduct.of(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> GradientOuterProduct.centred(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> GradientOuterProduct.centred(new double[][] {{1}, {1, 2}}));
    assertThrows(IllegalArgumentException.class, () -> GradientOuterProduct.of(new double[][] {{1}, {1, 2}}));
    assertThrows(IllegalArgumentException.class, () -> GradientOuterProduct.of(new double[][] {{Double.NaN}}));
  }
}
