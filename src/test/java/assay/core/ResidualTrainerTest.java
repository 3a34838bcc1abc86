package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class ResidualTrainerTest {

  private static Matrix gaussian(int rows, int columns, double deviation, Stream stream) {
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < rows; i++) matrix.set(i, stream.gaussians(columns, deviation));
    return matrix;
  }

  private static ThreeLayer network(ThreeLayer.Skip skip, int d, int m, int k, Stream stream) {
    return ThreeLayer.of(skip, gaussian(m, d, Math.sqrt(2.0 / d), stream), stream.gaussians(m, 0.25),
        gaussian(m, skip == ThreeLayer.Skip.OUTPUTS ? k : m, 0.3, stream), stream.gaussians(m, 0.25),
        gaussian(k, m, Math.sqrt(1.0 / m), stream));
  }

  private static int[] order(int n) {
    return IntStream.range(0, n).map(i -> n - 1 - i).toArray();
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,1", "3,5,2,4", "30,64,8,50", "7,41,9,13", "30,200,8,50", "16,83,3,9"})
  void theVectorsGiveTheScalarsBits(int d, int m, int k, int batch) {
    for (ThreeLayer.Skip skip : ThreeLayer.Skip.values()) {
      Stream stream = Stream.seeded(d + 31 * m);
      ThreeLayer start = network(skip, d, m, k, stream);
      Matrix x = gaussian(2 * batch + 1, d, 1, stream);
      Matrix y = gaussian(2 * batch + 1, k, 1, stream);
      ResidualTrainer scalar = Ops.scalar().trainer(start, batch);
      ResidualTrainer vector = Ops.vector().trainer(start, batch);
      for (int from = 0; from < x.rows(); from += batch) {
        int count = Math.min(batch, x.rows() - from);
        assertEquals(scalar.gradient(x, y, order(x.rows()), from, count),
            vector.gradient(x, y, order(x.rows()), from, count));
        scalar.update(0.1, 0.2, 0.9, 1e-3);
        vector.update(0.1, 0.2, 0.9, 1e-3);
      }
      for (int n = 0; n < x.rows(); n++) {
        assertArrayEquals(scalar.outputs(x).row(n), vector.outputs(x).row(n));
        assertArrayEquals(scalar.first(x).row(n), vector.first(x).row(n));
        assertArrayEquals(scalar.hidden(x).row(n), vector.hidden(x).row(n));
      }
    }
  }

  /** R(x) written out. */
  private static double output(ThreeLayer net, double[] x, int j) {
    int m = net.width();
    double[] h = new double[m];
    for (int i = 0; i < m; i++) {
      double z = net.b1[i];
      for (int c = 0; c < x.length; c++) z += net.w().at(i, c) * x[c];
      h[i] = Math.max(0, z);
    }
    double[] s = h;
    if (net.skip() == ThreeLayer.Skip.OUTPUTS) {
      s = new double[net.outputs()];
      for (int c = 0; c < s.length; c++) for (int i = 0; i < m; i++) s[c] += net.a().at(c, i) * h[i];
    }
    double out = 0;
    for (int i = 0; i < m; i++) {
      double z = net.b2[i];
      for (int c = 0; c < s.length; c++) z += net.v().at(i, c) * s[c];
      out += net.a().at(j, i) * (h[i] + Math.max(0, z));
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource(ThreeLayer.Skip.class)
  void outputsAreThoseOfTheFormula(ThreeLayer.Skip skip) {
    Stream stream = Stream.seeded(5);
    ThreeLayer net = network(skip, 4, 11, 3, stream);
    Matrix x = gaussian(7, 4, 1, stream);
    Matrix out = Ops.vector().trainer(net, 3).outputs(x);
    for (int n = 0; n < 7; n++)
      for (int j = 0; j < 3; j++) assertEquals(output(net, x.row(n), j), out.at(n, j), 1e-13);
  }

  /** Central differences; a neuron that switches within them would show as an error of order 1. */
  @ParameterizedTest
  @EnumSource(ThreeLayer.Skip.class)
  void gradientsAreDerivativesOfTheLoss(ThreeLayer.Skip skip) {
    Stream stream = Stream.seeded(6);
    ThreeLayer start = network(skip, 5, 9, 2, stream);
    Matrix x = gaussian(6, 5, 1, stream);
    Matrix y = gaussian(6, 2, 1, stream);
    ResidualTrainer trainer = Ops.vector().trainer(start, 6);
    trainer.gradient(x, y, order(6), 0, 6);
    Matrix gw = trainer.gradientOfW().copy();
    Matrix gv = trainer.gradientOfV().copy();
    for (int i = 0; i < 9; i++) {
      for (int c = 0; c < 5; c++) assertEquals(slope(start, start.w, c, i, x, y), gw.at(c, i), 1e-7);
      for (int c = 0; c < gv.rows(); c++) assertEquals(slope(start, start.v, c, i, x, y), gv.at(c, i), 1e-7);
    }
  }

  private static double slope(ThreeLayer net, Matrix weights, int row, int column, Matrix x, Matrix y) {
    double kept = weights.at(row, column);
    weights.set(row, column, kept + 1e-5);
    double above = Ops.scalar().trainer(net, 6).gradient(x, y, order(6), 0, 6);
    weights.set(row, column, kept - 1e-5);
    double below = Ops.scalar().trainer(net, 6).gradient(x, y, order(6), 0, 6);
    weights.set(row, column, kept);
    return (above - below) / 2e-5;
  }

  @Test
  void aStepIsThatOfMomentumWithDecay() {
    Stream stream = Stream.seeded(7);
    ThreeLayer start = network(ThreeLayer.Skip.OUTPUTS, 3, 4, 2, stream);
    Matrix x = gaussian(2, 3, 1, stream);
    Matrix y = gaussian(2, 2, 1, stream);
    ResidualTrainer trainer = Ops.vector().trainer(start, 2);
    double w0 = start.w.at(0, 0);
    trainer.gradient(x, y, order(2), 0, 2);
    double u1 = trainer.gradientOfW().at(0, 0) + 0.01 * w0;
    trainer.update(0.1, 0, 0.9, 0.01);
    double w1 = w0 - 0.1 * u1;
    assertEquals(w1, trainer.network().w.at(0, 0), 1e-16);
    assertEquals(start.v.at(1, 2), trainer.network().v.at(1, 2));
    trainer.gradient(x, y, order(2), 0, 2);
    double u2 = 0.9 * u1 + (trainer.gradientOfW().at(0, 0) + 0.01 * w1);
    trainer.update(0.1, 0, 0.9, 0.01);
    assertEquals(w1 - 0.1 * u2, trainer.network().w.at(0, 0), 1e-15);
  }

  @Test
  void whatDivergesHasALossThatIsNoNumber() {
    Stream stream = Stream.seeded(8);
    ThreeLayer start = network(ThreeLayer.Skip.HIDDEN, 3, 40, 2, stream);
    Matrix x = gaussian(5, 3, 1, stream);
    Matrix y = gaussian(5, 2, 1, stream);
    ResidualTrainer trainer = Ops.vector().trainer(start, 5);
    double loss = 0;
    for (int t = 0; t < 60; t++) {
      loss = trainer.gradient(x, y, order(5), 0, 5);
      trainer.update(1e3, 1e3, 0.9, 0);
    }
    assertFalse(Double.isFinite(loss));
    assertFalse(Double.isFinite(trainer.gradient(x, y, order(5), 0, 5)));
  }

  @Test
  void shapesThatDoNotChainAreRefused() {
    Stream stream = Stream.seeded(9);
    Matrix w = gaussian(4, 3, 1, stream);
    Matrix a = gaussian(2, 4, 1, stream);
    var refused = assertThrows(IllegalArgumentException.class, () -> ThreeLayer.of(ThreeLayer.Skip.OUTPUTS, w,
        new double[4], gaussian(4, 4, 1, stream), new double[4], a));
    assertTrue(refused.getMessage().contains("columns of V = 4: 2 is required"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Matrix(0, 3));
    assertThrows(IllegalArgumentException.class, () -> Ops.vector().trainer(network(ThreeLayer.Skip.HIDDEN, 2, 2, 1,
        stream), 0));
    ResidualTrainer trainer = Ops.vector().trainer(network(ThreeLayer.Skip.HIDDEN, 2, 2, 1, stream), 3);
    assertThrows(IllegalArgumentException.class,
        () -> trainer.gradient(new Matrix(3, 2), new Matrix(3, 1), order(3), 0, 4));
    assertThrows(IllegalArgumentException.class, () -> trainer.outputs(new Matrix(3, 5)));
  }
}
