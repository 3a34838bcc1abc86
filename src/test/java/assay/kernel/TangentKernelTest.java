package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class TangentKernelTest {

  private static final Samples POINTS = Samples.of(new double[][] {{1, 0}, {0.6, 0.8}}, new double[2], new double[2]);

  private static TwoLayer neurons(double a) {
    return TwoLayer.of(new double[][] {{1, 0}, {1, -1}, {-1, 2}}, new double[3], new double[] {a, -a, 2 * a});
  }

  /** Active at the first point: neurons 0 and 1; at the second: 0 and 2. */
  @Test
  void gramCountsCommonNeurons() {
    assertEquals(2.0 / 3, TangentKernel.gram(POINTS, neurons(1)).at(0, 0), 1e-15);
    assertEquals(0.6 / 3, TangentKernel.gram(POINTS, neurons(1)).at(0, 1), 1e-15);
  }

  @Test
  void weightsEnterAsSquares() {
    assertEquals(2, TangentKernel.weighted(POINTS, neurons(1)).at(0, 0), 1e-15);
    assertEquals(0.6, TangentKernel.weighted(POINTS, neurons(1)).at(0, 1), 1e-15);
    assertEquals(1 + 4, TangentKernel.weighted(POINTS, neurons(1)).at(1, 1), 1e-15);
  }

  @Test
  void withoutAMoveTheSecantKernelIsTheTangentKernel() {
    SymmetricMatrix tangent = TangentKernel.weighted(POINTS, neurons(0.3));
    double[][] secant = TangentKernel.secant(POINTS, neurons(0.3), neurons(0.3));
    for (int i = 0; i < 2; i++) assertArrayEquals(new double[] {tangent.at(i, 0), tangent.at(i, 1)}, secant[i], 1e-15);
  }

  @Test
  void aSecantAcrossTheKinkIsAShare() {
    assertEquals(0.25, TangentKernel.secant(1, -3));
    assertEquals(0.75, TangentKernel.secant(-1, 3));
    assertEquals(1, TangentKernel.secant(2, 1e-300));
    assertEquals(0, TangentKernel.secant(-1, 0));
  }
}
