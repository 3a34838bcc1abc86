package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.experiment.PlainNetwork;
import org.junit.jupiter.api.Test;

class ParityGradientsTest {

  private static final Cube CUBE = new Cube(3);
  private static final double STEP = 1e-6;

  /** Parameter p of 5 per neuron (three weights, bias, output) moved by h. */
  private static TwoLayer moved(TwoLayer f, int p, double h) {
    double[][] w = new double[f.width()][3];
    double[] b = new double[f.width()];
    double[] a = new double[f.width()];
    for (int i = 0; i < f.width(); i++) {
      for (int j = 0; j < 3; j++) w[i][j] = f.w(i, j) + (p == 5 * i + j ? h : 0);
      b[i] = f.b(i) + (p == 5 * i + 3 ? h : 0);
      a[i] = f.a(i) + (p == 5 * i + 4 ? h : 0);
    }
    return TwoLayer.of(w, b, a);
  }

  /** E[χ_S f], whose derivatives are minus the difference of the gradients of ½E(f − χ_S)² and ½E f². */
  private static double correlation(TwoLayer f, int set) {
    double sum = 0;
    for (int n = 0; n < 8; n++) sum += Cube.character(set, n) * new PlainNetwork(f).at(CUBE.point(n)) / 8;
    return sum;
  }

  @Test
  void differencesOfGradientsAreDerivativesOfTheCorrelation() {
    TwoLayer f = ParityGradients.network(3, 4, 5);
    double square = 0;
    for (int p = 0; p < 20; p++) {
      double slope = (correlation(moved(f, p, STEP), 6) - correlation(moved(f, p, -STEP), 6)) / (2 * STEP);
      square += slope * slope;
    }
    assertEquals(square, new ParityGradients(CUBE, f).meanSquaredDifference(6), 1e-7);
    assertEquals(square, new ParityGradients(CUBE, f).meanSquaredDifference(6, 6), 1e-7);
  }

  /**
   * One neuron relu(x_1): ∂/∂w_j = 1(x_1 > 0) x_j, ∂/∂b = −1(x_1 > 0), ∂/∂a = relu(x_1): E of squares 3/2 + 1/2 + 1/2.
   */
  @Test
  void meanSquaredGradientByHand() {
    TwoLayer f = TwoLayer.of(new double[][] {{1, 0, 0}}, new double[1], new double[] {1});
    assertEquals(2.5, new ParityGradients(CUBE, f).meanSquaredGradient(), 1e-15);
  }
}
