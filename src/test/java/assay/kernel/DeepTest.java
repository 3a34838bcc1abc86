package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DeepTest {

  @Test
  void onTheDiagonalTheNtkIsItsDepth() {
    for (int layers = 1; layers <= 8; layers++) {
      assertEquals(layers, Deep.ntk(layers).at(0));
      assertEquals(1, Deep.conjugate(layers).at(0));
    }
  }

  @Test
  void twoLayersAreTheArcCosineKernels() {
    for (double angle = 0; angle <= Math.PI; angle += 0.1) {
      assertEquals(ArcCosine.BOTH_LAYERS.at(angle), Deep.ntk(2).at(angle), 1e-15);
      assertEquals(ArcCosine.RELU.at(angle), Deep.conjugate(2).at(angle), 1e-15);
    }
  }

  /** By hand: κ²(0) = 1/π, κ³(0) = κ₁(1/π), NTK²(0) = 1/π, NTK³(0) = κ₀(1/π)/π + κ₁(1/π). */
  @Test
  void threeLayersAtARightAngle() {
    double t = 1 / Math.PI;
    double kappa0 = (Math.PI - Math.acos(t)) / Math.PI;
    double kappa1 = (t * (Math.PI - Math.acos(t)) + Math.sqrt(1 - t * t)) / Math.PI;
    assertEquals(kappa1, Deep.conjugate(3).at(Math.PI / 2), 1e-15);
    assertEquals(t * kappa0 + kappa1, Deep.ntk(3).at(Math.PI / 2), 1e-15);
  }

  @Test
  void aNetworkHasALayer() {
    assertThrows(IllegalArgumentException.class, () -> Deep.ntk(0));
  }
}
