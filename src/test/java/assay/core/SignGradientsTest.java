package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training on samples of signs equals its definition to the bit, and the ordinary order up to rounding. */
class SignGradientsTest {

  private static Samples signs(int size, int dimension, boolean uniform) {
    Stream stream = Stream.seeded(size + dimension);
    double[][] x = new double[size][dimension];
    double[] label = new double[size];
    double[] weight = new double[size];
    for (int n = 0; n < size; n++) {
      for (int j = 0; j < dimension; j++) x[n][j] = stream.sign();
      label[n] = x[n][0] * x[n][1];
      weight[n] = uniform ? 1.0 / size : stream.uniform(0.5, 2) / size;
    }
    return Samples.of(x, label, weight);
  }

  @ParameterizedTest
  @CsvSource({"1024, 16, 1, 1, true", "1031, 17, 9, 1, false", "1055, 31, 33, 1, true", "1600, 32, 40, 2, true",
    "1057, 33, 31, 1, false",
    "1100, 47, 65, 1, true", "1024, 49, 7, 3, true", "1025, 64, 12, 1, true", "1200, 100, 20, 2, false",
    "4200, 16, 5, 2, false"})
  void stepsEqualTheDefinition(int size, int dimension, int width, int threads, boolean uniform) {
    Samples samples = signs(size, dimension, uniform);
    TwoLayer start = new Problem(1, dimension, width, 7).neurons();
    for (MarginLoss loss : new MarginLoss[] {Problem.HINGE, Problem.LOGISTIC}) {
      Trainer expected = Ops.scalar().trainer(samples, start, loss);
      Trainer found = Ops.vector(threads).trainer(samples, start, loss);
      assertTrue(Signs.pay(samples));
      for (int step = 0; step < 3; step++) {
        assertEquals(expected.step(0.3, step == 0 ? 0.5 : 0.99), found.step(0.3, step == 0 ? 0.5 : 0.99));
        assertArrayEquals(expected.neurons().inputs, found.neurons().inputs);
        assertArrayEquals(expected.neurons().outputs, found.neurons().outputs);
      }
      for (int n = 0; n < size; n += 31) {
        assertEquals(expected.output(n), found.output(n));
        assertEquals(expected.active(width - 1, n), found.active(width - 1, n));
      }
    }
  }

  @Test
  void theOrdinaryOrderDiffersByRoundingOnly() {
    Samples samples = signs(2000, 40, true);
    TwoLayer start = new Problem(1, 40, 30, 7).neurons();
    Trainer trainer = Ops.vector().trainer(samples, start, Problem.HINGE);
    trainer.gradient();
    double[] out = new double[2000];
    double[] c = new double[2000];
    Ops.scalar().outputs(samples, start, out);
    for (int n = 0; n < 2000; n++) {
      assertEquals(out[n], trainer.output(n), 1e-13);
      c[n] = samples.weight(n) * Problem.HINGE.slope(samples.label(n) * out[n]) * samples.label(n);
    }
    GradientSums sums = Ops.scalar().sums(samples, start, c);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 40; j++) assertEquals(start.a(i) * sums.g(i, j), trainer.gradientOfW(i, j), 1e-13);
      assertEquals(sums.dot(start, i), trainer.gradientOfA(i), 1e-13);
    }
  }

  @Test
  void neighboursThatDifferInTheSignOfTheOutputCancelExactly() {
    Samples samples = signs(1024, 16, true);
    TwoLayer half = new Problem(1, 16, 20, 7).neurons();
    double[][] w = new double[40][16];
    double[] b = new double[40];
    double[] a = new double[40];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 16; j++) w[i][j] = half.w(i / 2, j);
      b[i] = half.b(i / 2);
      a[i] = half.a(i / 2) * (1 - 2 * (i % 2));
    }
    Trainer trainer = Ops.vector().trainer(samples, TwoLayer.of(w, b, a), Problem.HINGE);
    trainer.gradient();
    for (int n = 0; n < 1024; n++) assertEquals(0, trainer.output(n));
  }

  @Test
  void divergenceReachesTheLoss() {
    Trainer trainer = Ops.vector().trainer(signs(1024, 16, true), new Problem(1, 16, 9, 1).neurons(), Problem.HINGE);
    for (int step = 0; step < 3; step++) trainer.step(1e300, 1);
    assertFalse(trainer.neurons().finite());
    assertTrue(Double.isNaN(trainer.gradient()));
    assertTrue(Double.isNaN(trainer.output(17)));
  }

  @Test
  void otherDataKeepTheOrdinaryOrder() {
    assertFalse(Signs.pay(signs(1023, 16, true)));
    assertFalse(Signs.pay(new Problem(1024, 16, 4, 1).samples()));
  }
}
