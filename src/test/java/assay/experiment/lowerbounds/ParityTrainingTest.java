package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.experiment.PlainNetwork;
import assay.network.Loss;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class ParityTrainingTest {

  private static final Cube CUBE = new Cube(3);
  private static final Key KEY = new Key(1, "parity", 0, 0);

  /** The same descent by the plain formulas, and the least squared error over multiples c by its definition. */
  @Test
  void theErrorIsThatOfPlainDescent() {
    int m = 5;
    Trial trial = new Trial(KEY);
    TwoLayer signs = CubeFeatureMap.neurons(3, m, 0.5, trial.stream("initialization"));
    double[] a = new double[m];
    for (int i = 0; i < m; i++) a[i] = signs.a(i) / Math.sqrt(m);
    PlainNetwork plain = new PlainNetwork(signs.withOutputs(a));
    Stream stream = trial.stream("sample");
    double[][] x = new double[20][];
    double[] y = new double[20];
    for (int n = 0; n < 20; n++) {
      int point = stream.below(8);
      x[n] = CUBE.point(point);
      y[n] = Cube.character(3, point);
    }
    for (int t = 0; t < 40; t++) plain.step(x, y, Loss.HINGE, 0.3, 0.3);
    assertEquals(leastError(plain), new ParityTraining(3, 2, m, 20, 40, 0.3, 0.5).error(new Trial(KEY)), 1e-10);
  }

  private static double leastError(PlainNetwork f) {
    double fy = 0;
    double ff = 0;
    for (int n = 0; n < 8; n++) {
      fy += f.at(CUBE.point(n)) * Cube.character(3, n);
      ff += f.at(CUBE.point(n)) * f.at(CUBE.point(n));
    }
    double error = 0;
    for (int n = 0; n < 8; n++) error += Math.pow(fy / ff * f.at(CUBE.point(n)) - Cube.character(3, n), 2) / 8;
    return error;
  }

  /** f = relu(x_1) = (1 + x_1)/2 against χ_{1}: E fy = ½, E f² = ½, so 1 − ½. */
  @Test
  void errorOfASingleNeuronByHand() {
    TwoLayer f = TwoLayer.of(new double[][] {{1, 0, 0}}, new double[1], new double[] {1});
    double[] label = new double[8];
    for (int n = 0; n < 8; n++) label[n] = CUBE.point(n)[0];
    assertEquals(0.5, ParityTraining.error(CUBE, label, f), 1e-15);
  }

  @Test
  void aParityHasAtMostAllSigns() {
    assertThrows(IllegalArgumentException.class, () -> new ParityTraining(3, 4, 1, 1, 1, 1, 0));
  }
}
