package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarOpsTest {

  private final Ops ops = Ops.scalar();
  private final Samples two = Samples.of(new double[][] {{1, 2}, {-1, 0.5}}, new double[] {1, -1},
      new double[] {0.5, 0.5});
  private final TwoLayer three = TwoLayer.of(new double[][] {{1, 1}, {-1, 0}, {1, 2}}, new double[] {1, 0, 0},
      new double[] {2, 3, -1});

  @Test
  void outputsSubtractTheBias() {
    double[] out = new double[2];
    ops.outputs(two, three, out);
    assertArrayEquals(new double[] {2 * 2 - 5, 3}, out);
  }

  @Test
  void aPreactivationOfZeroIsInactive() {
    assertArrayEquals(new long[][] {{1}, {2}, {1}}, ops.patterns(two, three));
  }

  @Test
  void sumsRunOverTheActiveSamples() {
    GradientSums sums = ops.sums(two, three, new double[] {10, 100});
    assertEquals(20, sums.g(0, 1));
    assertEquals(-100, sums.g(1, 0));
    assertEquals(100, sums.s(1));
    assertEquals(10, sums.s(2));
  }

  @Test
  void oneStepOfHingeDescentIsTheOneByHand() {
    Trainer trainer = ops.trainer(two, three, Problem.HINGE);
    assertEquals(0.5 * 2 + 0.5 * 4, trainer.step(0.1, 0.5));
    assertEquals(0.5 - 0.1 * 2 * -0.5, trainer.neurons().w(0, 0));
    assertEquals(0.5 * -1 - 0.1 * 3 * -0.5, trainer.neurons().w(1, 0), 1e-15);
    assertEquals(0.5 * 2 - 0.1 * -0.5 * 2, trainer.neurons().a(0));
    assertEquals(1, trainer.neurons().b(0));
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    Problem problem = new Problem(37, 5, 11, 4);
    Samples samples = problem.samples();
    Trainer trainer = ops.trainer(samples, problem.neurons(), Problem.LOGISTIC);
    trainer.gradient();
    double before = trainer.gradientOfA(3);
    double[] a = outputs(problem.neurons());
    a[3] += 1e-5;
    double above = ops.trainer(samples, problem.neurons().withOutputs(a), Problem.LOGISTIC).gradient();
    a[3] -= 2e-5;
    double below = ops.trainer(samples, problem.neurons().withOutputs(a), Problem.LOGISTIC).gradient();
    assertEquals((above - below) / 2e-5, before, 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"37, 5, 11", "300, 33, 40", "1000, 8, 20", "64, 100, 15"})
  void theGradientOfAByHomogeneityIsTheSumOverTheActivations(int size, int dimension, int width) {
    Problem problem = new Problem(size, dimension, width, 6);
    Samples samples = problem.samples();
    for (MarginLoss loss : new MarginLoss[] {Problem.HINGE, Problem.LOGISTIC}) {
      Trainer trainer = Ops.vector().trainer(samples, problem.neurons(), loss);
      trainer.gradient();
      for (int i = 0; i < width; i++) {
        double sum = 0;
        double absolute = 0;
        for (int n = 0; n < size; n++) {
          double slope = samples.weight(n) * loss.slope(samples.label(n) * trainer.output(n)) * samples.label(n);
          double activation = Math.max(0, ScalarOps.preactivation(samples, trainer.neurons(), n, i));
          sum += slope * activation;
          absolute += Math.abs(slope * activation);
        }
        assertEquals(sum, trainer.gradientOfA(i), 1e-12 * absolute);
      }
    }
  }

  @Test
  void neighboursThatDifferInTheSignOfTheOutputCancelExactly() {
    TwoLayer drawn = new Problem(1, 7, 40, 9).neurons();
    double[][] w = new double[80][7];
    double[] b = new double[80];
    double[] a = new double[80];
    for (int i = 0; i < 80; i++) {
      for (int j = 0; j < 7; j++) w[i][j] = drawn.w(i / 2, j);
      b[i] = drawn.b(i / 2);
      a[i] = drawn.a(i / 2) * (1 - 2 * (i % 2));
    }
    double[] out = new double[33];
    ops.outputs(new Problem(33, 7, 1, 5).samples(), TwoLayer.of(w, b, a), out);
    assertArrayEquals(new double[33], out);
  }

  @Test
  void keepOfZeroWipesTheOldParameters() {
    Trainer trainer = ops.trainer(two, three, Problem.HINGE);
    trainer.gradient();
    double gradient = trainer.gradientOfW(2, 1);
    trainer.update(0.25, 0);
    assertEquals(-0.25 * gradient, trainer.neurons().w(2, 1));
    assertEquals(0, trainer.neurons().b(2));
  }

  @Test
  void divergenceReachesTheLoss() {
    Trainer trainer = ops.trainer(two, three, Problem.HINGE);
    trainer.step(Double.MAX_VALUE, 1);
    trainer.step(Double.MAX_VALUE, 1);
    assertFalse(trainer.neurons().finite());
    assertTrue(Double.isNaN(trainer.gradient()));
  }

  private static double[] outputs(TwoLayer neurons) {
    double[] a = new double[neurons.width()];
    for (int i = 0; i < a.length; i++) a[i] = neurons.a(i);
    return a;
  }

  @Test
  void pointsWithoutWeightsCountEqually() {
    Samples samples = Samples.of(new double[][] {{1}, {2}, {3}, {4}}, new double[] {1, -1, 1, -1});
    for (int n = 0; n < 4; n++) assertEquals(0.25, samples.weight(n));
    assertEquals(-1, samples.label(3));
  }
}
