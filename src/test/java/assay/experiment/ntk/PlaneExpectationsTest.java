package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Deep;
import assay.kernel.Kernel;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class PlaneExpectationsTest {

  /** ∫ cos θ sin θ = (sin²b − sin²a)/2. */
  @Test
  void integralByHand() {
    Kernel linear = (angle, norm, other) -> Math.cos(angle);
    assertEquals(0.5, PlaneExpectations.integral(linear, 0, Math.PI / 2), 1e-15);
  }

  /** Right kernels differ by rounding; κ₀ + 0.1 in place of κ₀ by 0.1, and κ₁ + 0.6 by 0.6/(2·3). */
  @Test
  void violationsOfKnownSize() {
    double[] x = {2, 0, 0};
    double[] y = {0, 3, 0};
    Kernel off = (angle, norm, other) -> ArcCosine.STEP.at(angle, norm, other) + 0.1;
    Kernel larger = (angle, norm, other) -> ArcCosine.RELU.at(angle, norm, other) + 0.6;
    assertTrue(PlaneExpectations.violation(x, y, ArcCosine.STEP, ArcCosine.RELU) < 1e-14);
    assertEquals(0.1, PlaneExpectations.violation(x, y, off, ArcCosine.RELU), 1e-14);
    assertEquals(0.1, PlaneExpectations.violation(x, y, ArcCosine.STEP, larger), 1e-14);
  }

  /** Of x with itself E relu² = ½|x|², so |x|² in the mean; 10⁵ neurons have a standard error of √(5/10⁵)|x|². */
  @Test
  void averagesOverRandomNeurons() {
    double[] x = {1, -2};
    assertEquals(5, PlaneExpectations.average(x, x, 100_000, Stream.seeded(1)), 5 * 5 * Math.sqrt(5e-5));
    assertEquals(0, PlaneExpectations.average(x, new double[] {-1, 2}, 100, Stream.seeded(1)), 0);
  }

  /** L = 2: t κ₀(t) + κ₁(t); more layers against the recursion of the kernel room. */
  @Test
  void sumOverLayers() {
    double angle = 1;
    double t = Math.cos(angle);
    assertEquals(t, PlaneExpectations.sumOverLayers(t, 1), 1e-15);
    assertEquals(ArcCosine.BOTH_LAYERS.at(angle), PlaneExpectations.sumOverLayers(t, 2), 1e-15);
    assertEquals(Deep.ntk(5).at(angle), PlaneExpectations.sumOverLayers(t, 5), 1e-13);
  }
}
