package assay.kernel;

import static assay.kernel.ArcCosine.BOTH_LAYERS;
import static assay.kernel.ArcCosine.BOTH_LAYERS_AND_BIASES;
import static assay.kernel.ArcCosine.FIRST_LAYER;
import static assay.kernel.ArcCosine.RELU;
import static assay.kernel.ArcCosine.STEP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

/** Values: {@code theory/ntk-and-beyond.md}, section 1, from the formulas of Cho and Saul (2009). */
class ArcCosineTest {

  @Test
  void theStepKernelHasTheValuesOfTheNotes() {
    assertEquals(2.0 / 3, STEP.atCosine(0.5), 1e-15);
    assertEquals(0.5, STEP.atCosine(0), 1e-15);
    assertEquals(1.0 / 3, STEP.atCosine(-0.5), 1e-15);
    assertEquals(1, STEP.atCosine(1));
    assertEquals(0, STEP.atCosine(-1));
  }

  @Test
  void theReluKernelHasTheValuesOfTheNotes() {
    assertEquals(1 / Math.PI, RELU.atCosine(0), 1e-15);
    assertEquals(1, RELU.atCosine(1));
    assertEquals(0, RELU.atCosine(-1));
  }

  @Test
  void theNtkOfTheFirstLayerHasTheValuesOfTheNotes() {
    assertEquals(1.0 / 6, FIRST_LAYER.atCosine(0.5), 1e-15);
    assertEquals(0.5, FIRST_LAYER.atCosine(1));
    assertEquals(0, FIRST_LAYER.atCosine(-1), 0);
  }

  @Test
  void bothLayersAddUp() {
    assertEquals(2, BOTH_LAYERS.atCosine(1));
    assertEquals(3, BOTH_LAYERS_AND_BIASES.atCosine(1));
    assertEquals(0.5 * 2 / 3 + RELU.atCosine(0.5), BOTH_LAYERS.atCosine(0.5), 1e-15);
  }

  /** σ′(0) = 0: no neuron is active at an input of length 0, of finitely many as of infinitely many. */
  @Test
  void anInputOfLengthZeroHasNoKernel() {
    double[][] x = {{1, 0}, {0, 1}, {0, 0}};
    for (ArcCosine kernel : ArcCosine.values()) {
      SymmetricMatrix gram = Gram.of(kernel, Points.of(x));
      for (int i = 0; i < 3; i++) assertEquals(0, gram.at(2, i), kernel.toString());
      assertTrue(Spectrum.of(gram).smallest().contains(0), kernel + ": a Gram matrix is positive semidefinite");
    }
    TwoLayer neurons = TwoLayer.of(new double[][] {{1, 2}, {-1, 0.5}}, new double[2], new double[] {1, -1});
    SymmetricMatrix finite = TangentKernel.gram(Samples.of(x, new double[3], new double[] {0.4, 0.3, 0.3}), neurons);
    for (int i = 0; i < 3; i++) assertEquals(0, finite.at(2, i));
  }

  /** The step kernel knows directions only; duplicates and antipodes are its extremes. */
  @Test
  void theStepKernelIsScaleFree() {
    for (double length : new double[] {1e-200, 1, 1e200}) {
      assertEquals(0.75, STEP.of(new double[] {length, 0}, new double[] {length, length}), 1e-12);
      assertEquals(1, STEP.of(new double[] {length, length}, new double[] {length, length}));
      assertEquals(0, STEP.of(new double[] {length, length}, new double[] {-length, -length}), 1e-15);
    }
  }

  /** κ₁(cos θ) = 1 − θ²/2 + θ³/(3π) + θ⁴/24 − …, of which 1 − κ₁ keeps all digits. */
  @Test
  void nearTheDiagonalNothingCancels() {
    double angle = 1e-5;
    assertEquals(5e-11 - 1e-15 / (3 * Math.PI), ArcCosine.oneMinusKappa1(angle), 1e-11 * 5e-11);
  }

  @Test
  void theReluKernelIsSmoothWhereItsFormulaChanges() {
    for (double angle : new double[] {0.5, 1, Math.PI - 0.5}) {
      assertEquals(RELU.at(angle - 1e-12), RELU.at(angle + 1e-12), 1e-11);
      assertEquals((Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / Math.PI, RELU.at(angle), 1e-15);
    }
  }

  /**
   * 2 E[relu⟨w,x⟩ relu⟨w,y⟩] by a million weights, off by at most 4·10⁻³ with standard deviation below 6·10⁻⁴ ‖x‖‖y‖.
   */
  @Test
  void normsEnterAsInTheExpectation() {
    double[] x = {1, 2};
    double[] y = {-0.5, 0.7};
    Stream stream = Stream.seeded(1);
    double sum = 0;
    for (int k = 0; k < 200_000; k++) {
      double[] w = stream.gaussians(2, 1);
      sum += 2 * Math.max(0, w[0] * x[0] + w[1] * x[1]) * Math.max(0, w[0] * y[0] + w[1] * y[1]);
    }
    assertEquals(sum / 200_000, RELU.of(x, y), 0.04);
    assertEquals(1.5 * RELU.of(x, y), RELU.of(x, new double[] {-0.75, 1.05}), 1e-15);
  }

  @Test
  void aCosineBeyondOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> STEP.atCosine(1.0000001));
  }
}
