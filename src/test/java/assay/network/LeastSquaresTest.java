package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  /** One neuron 2 relu(3x) at x = 1 with label 5: f = 6, Φ = ½, ∂Φ/∂w = 1·2·1. */
  @Test
  void oneNeuronByHand() {
    LeastSquares descent = LeastSquares.of(new double[][] {{1}}, new double[] {5},
        TwoLayer.of(new double[][] {{3}}, new double[] {0}, new double[] {2}));
    assertEquals(0.5, descent.loss(), 1e-14);
    assertEquals(6, descent.output(0));
    assertEquals(2, descent.gradient(0, 0), 1e-14);
    descent.step(0.1);
    assertEquals(2.8, descent.neurons().w(0, 0), 1e-14);
    assertEquals(2, descent.neurons().a(0), "the second layer stays");
    assertEquals(0.6, descent.residuals()[0], 1e-14);
  }

  @Test
  void theGradientIsThatOfTheDefinitionForLabelsOfAnySize() {
    Stream stream = Stream.seeded(3);
    double[][] x = new double[40][];
    double[] y = new double[40];
    for (int n = 0; n < x.length; n++) {
      x[n] = stream.gaussians(6, 1);
      y[n] = stream.sign() * stream.logUniform(1e-9, 1e3);
    }
    double[][] w = {stream.gaussians(6, 1), stream.gaussians(6, 1), stream.gaussians(6, 1)};
    LeastSquares descent = LeastSquares.of(x, y, TwoLayer.of(w, new double[3], new double[] {1, -0.5, 0.25}));
    double gradient = 0;
    double loss = 0;
    for (int n = 0; n < x.length; n++) {
      gradient += (descent.output(n) - y[n]) * -0.5 * (descent.active(1, n) ? 1 : 0) * x[n][2];
      loss += Math.pow(descent.output(n) - y[n], 2) / 2;
    }
    assertEquals(gradient, descent.gradient(1, 2), 1e-12 * (1 + Math.abs(gradient)));
    assertEquals(loss, descent.loss(), 1e-13 * loss);
  }

  @Test
  void aLabelThatIsZeroIsRefused() {
    TwoLayer f = TwoLayer.of(new double[][] {{3}}, new double[] {0}, new double[] {2});
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[][] {{1}}, new double[] {0}, f))
            .getMessage().startsWith("y[0] = 0.0"));
    assertThrows(IllegalArgumentException.class,
        () -> LeastSquares.of(new double[][] {{1}}, new double[] {Double.NaN}, f));
  }
}
