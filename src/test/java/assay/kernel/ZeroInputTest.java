package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.linear.Spectrum;
import assay.network.ActivationPattern;
import assay.network.DeepNetwork;
import assay.random.Stream;
import assay.stats.BoundedSample;
import assay.stats.ClopperPearson;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inputs that are zero, repeated, antipodal, or of lengths near the ends of doubles: relu′(0) = 0 everywhere. */
class ZeroInputTest {

  private static final List<Kernel> NETWORKS = List.of(
      ArcCosine.STEP, ArcCosine.RELU, ArcCosine.FIRST_LAYER, ArcCosine.BOTH_LAYERS, ArcCosine.BOTH_LAYERS_AND_BIASES,
      Deep.ntk(1), Deep.ntk(4), Deep.conjugate(4));

  private static final double[] ZERO = {0, 0, 0};

  private static final double[][] AWKWARD = {
    {1, 0, 0}, {0, 1, 0}, {0, 0, 0}, {1, 0, 0}, {-1, 0, 0}, {0.6, 0.8, 0}, {-0.0, 0, -0.0}, {3, -4, 12}
  };

  @Test
  void everyKernelOfANetworkIsZeroAtZero() {
    for (Kernel kernel : NETWORKS) {
      assertEquals(0, kernel.of(ZERO, ZERO));
      assertEquals(0, kernel.of(new double[] {1, 2, 3}, ZERO));
      assertEquals(0, kernel.of(ZERO, new double[] {1e-300, 0, 0}));
    }
  }

  @Test
  void gramMatricesWithAZeroInputAreSemidefinite() {
    Points points = Points.of(new double[][] {{1, 0}, {0, 1}, {0, 0}});
    for (Kernel kernel : NETWORKS) {
      Interval smallest = SmallestEigenvalue.of(kernel, points);
      assertTrue(smallest.contains(0), kernel + ": " + smallest);
      assertTrue(Spectrum.of(Gram.of(kernel, Points.of(AWKWARD))).smallest().hi() >= 0);
    }
    assertEquals(0, points.smallestAngle());
    assertEquals(0, Gram.between(ArcCosine.STEP, points, points)[2][2]);
  }

  /** 2 E[σ′ σ′] by the share of Gaussian neurons that the training core takes for active at both inputs. */
  @Test
  void theStepKernelIsTwiceTheShareOfCommonNeurons() {
    int m = 100_000;
    Stream stream = Stream.seeded(11);
    double[][] weights = IntStream.range(0, m).mapToObj(r -> stream.gaussians(3, 1)).toArray(double[][]::new);
    Samples samples = samples(AWKWARD);
    ActivationPattern pattern = ActivationPattern.of(samples, TwoLayer.of(weights, new double[m], new double[m]));
    for (int i = 0; i < AWKWARD.length; i++) {
      for (int j = 0; j < AWKWARD.length; j++) {
        Interval share = ClopperPearson.of(pattern.common(i, j), m, 1e-9);
        assertTrue(share.contains(ArcCosine.STEP.of(AWKWARD[i], AWKWARD[j]) / 2), i + ", " + j + ": " + share);
      }
    }
    assertEquals(0, pattern.common(2, 2));
    assertEquals(0, pattern.common(0, 4));
    assertEquals(0, TangentKernel.gram(samples, pattern).at(2, 0));
  }

  /** w = R u with u uniform on the sphere and E R² = 3, so κ₁ = 6 ‖x‖‖y‖ E[relu⟨u,x/‖x‖⟩ relu⟨u,y/‖y‖⟩]. */
  @Test
  void theReluKernelIsItsExpectation() {
    Stream stream = Stream.seeded(12);
    double[][] directions = IntStream.range(0, 20_000).mapToObj(r -> stream.direction(3)).toArray(double[][]::new);
    for (double[] x : AWKWARD) {
      for (double[] y : AWKWARD) {
        double norms = Angle.norm(x) * Angle.norm(y);
        double scale = norms == 0 ? 1 : norms;
        double[] values = Arrays.stream(directions).mapToDouble(u -> relu(u, x) * relu(u, y) / scale).toArray();
        Interval mean = EmpiricalBernstein.of(BoundedSample.of(values, new Interval(0, 1)), 1e-9);
        String inputs = Arrays.toString(x) + ", " + Arrays.toString(y) + ": ";
        assertTrue(mean.times(6 * norms).contains(ArcCosine.RELU.of(x, y)), inputs + mean);
      }
    }
  }

  private static double relu(double[] u, double[] x) {
    return Math.max(0, u[0] * x[0] + u[1] * x[1] + u[2] * x[2]);
  }

  @Test
  void aDeepNetworkHasNoOpenGateAtZero() {
    DeepNetwork network = DeepNetwork.gaussian(3, 50, 3, Stream.seeded(2));
    assertEquals(0, network.pass(ZERO).output());
    assertEquals(0, network.pass(ZERO).kernel(network.pass(ZERO)));
    assertEquals(0, network.pass(ZERO).kernel(network.pass(new double[] {1, 2, 3})));
  }

  @Test
  void repeatedAndAntipodalInputsHaveExactValues() {
    Stream stream = Stream.seeded(3);
    for (int d = 1; d <= 20; d++) {
      double[] x = stream.direction(d);
      double[] opposite = Arrays.stream(x).map(c -> -c).toArray();
      assertEquals(1, ArcCosine.STEP.of(x, x));
      assertEquals(0, ArcCosine.STEP.of(x, opposite));
      assertEquals(0, ArcCosine.RELU.of(x, opposite), 0);
      assertEquals(0.5, ArcCosine.FIRST_LAYER.of(x, x));
    }
  }

  /** The angle is scale-free: by powers of two to the bit, by powers of ten to rounding. */
  @Test
  void theStepKernelDoesNotSeeLengths() {
    double[] x = {0.6, 0.8, 0};
    double[] y = {0.3, -0.1, 0.7};
    double[] e = {1, 0, 0};
    double[] f = {0, 1, 0};
    for (double scale : new double[] {1e200, 1e-200, 1e300, 1e-300}) {
      for (double other : new double[] {1, scale, 1 / scale}) {
        assertEquals(0.5, ArcCosine.STEP.of(times(scale, e), times(other, f)), 1e-15);
        assertEquals(1, ArcCosine.STEP.of(times(scale, e), times(other, e)));
        assertEquals(0, ArcCosine.STEP.of(times(scale, e), times(-other, e)));
        assertEquals(ArcCosine.STEP.of(x, y), ArcCosine.STEP.of(times(scale, x), times(other, y)), 1e-15);
      }
    }
    assertEquals(Angle.between(x, y), Angle.between(times(0x1p900, x), times(0x1p-900, y)));
    Points far = Points.of(new double[][] {times(1e200, e), times(1e-200, f)});
    assertEquals(0.5, Gram.of(ArcCosine.STEP, far).at(0, 1), 1e-15);
  }

  /** Where ‖x‖‖y‖ fits, homogeneous kernels scale with it. */
  @Test
  void homogeneousKernelsScale() {
    double[] x = {0.6, 0.8, 0};
    double[] y = {0.3, -0.1, 0.7};
    for (Kernel kernel : List.of(ArcCosine.RELU, ArcCosine.FIRST_LAYER, ArcCosine.BOTH_LAYERS, Deep.ntk(3))) {
      assertEquals(kernel.of(x, y), kernel.of(times(0x1p700, x), times(0x1p-700, y)));
      assertEquals(kernel.of(x, y) * 0x1p1000, kernel.of(times(0x1p500, x), times(0x1p500, y)));
    }
    double biases = ArcCosine.BOTH_LAYERS_AND_BIASES.of(times(1e-200, x), times(1e-200, y));
    assertEquals(ArcCosine.STEP.of(x, y), biases, 1e-15);
  }

  private static Samples samples(double[]... x) {
    return Samples.of(x, new double[x.length], new double[x.length]);
  }

  private static double[] times(double factor, double[] x) {
    return Arrays.stream(x).map(c -> factor * c).toArray();
  }
}
