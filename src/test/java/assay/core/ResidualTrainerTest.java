package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResidualTrainerTest {

  @ParameterizedTest
  @CsvSource({"1,1,1,1", "3,5,2,4", "30,64,8,50", "7,41,9,13", "30,200,8,50", "16,83,3,9"})
  void theVectorsGiveTheScalarsBits(int d, int m, int k, int batch) {
    for (ThreeLayer.Skip skip : ThreeLayer.Skip.values()) {
      ResidualProblem problem = ResidualProblem.of(skip, d, m, k, 2 * batch + 1, d + 31 * m);
      Matrix x = problem.x();
      int[] order = problem.order();
      ResidualTrainer scalar = Ops.scalar().trainer(problem.network(), batch);
      ResidualTrainer vector = Ops.vector().trainer(problem.network(), batch);
      for (int from = 0; from < x.rows(); from += batch) {
        int count = Math.min(batch, x.rows() - from);
        assertEquals(scalar.gradient(x, problem.y(), order, from, count),
            vector.gradient(x, problem.y(), order, from, count));
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
    ResidualProblem problem = ResidualProblem.of(skip, 4, 11, 3, 7, 5);
    Matrix out = Ops.vector().trainer(problem.network(), 3).outputs(problem.x());
    for (int n = 0; n < 7; n++)
      for (int j = 0; j < 3; j++)
        assertEquals(output(problem.network(), problem.x().row(n), j), out.at(n, j), 1e-13);
  }

  /** Central differences; a neuron that switches within them would show as an error of order 1. */
  @ParameterizedTest
  @EnumSource(ThreeLayer.Skip.class)
  void gradientsAreDerivativesOfTheLoss(ThreeLayer.Skip skip) {
    ResidualProblem problem = ResidualProblem.of(skip, 5, 9, 2, 6, 6);
    ResidualTrainer trainer = Ops.vector().trainer(problem.network(), 6);
    problem.gradient(trainer);
    Matrix gw = trainer.gradientOfW().copy();
    Matrix gv = trainer.gradientOfV().copy();
    for (int i = 0; i < 9; i++) {
      for (int c = 0; c < 5; c++) assertEquals(slope(problem, problem.network().w, c, i), gw.at(c, i), 1e-7);
      for (int c = 0; c < gv.rows(); c++) assertEquals(slope(problem, problem.network().v, c, i), gv.at(c, i), 1e-7);
    }
  }

  private static double slope(ResidualProblem problem, Matrix weights, int row, int column) {
    double kept = weights.at(row, column);
    weights.set(row, column, kept + 1e-5);
    double above = problem.gradient(Ops.scalar().trainer(problem.network(), 6));
    weights.set(row, column, kept - 1e-5);
    double below = problem.gradient(Ops.scalar().trainer(problem.network(), 6));
    weights.set(row, column, kept);
    return (above - below) / 2e-5;
  }

  @Test
  void aStepIsThatOfMomentumWithDecay() {
    ResidualProblem problem = ResidualProblem.of(ThreeLayer.Skip.OUTPUTS, 3, 4, 2, 2, 7);
    ThreeLayer start = problem.network();
    ResidualTrainer trainer = Ops.vector().trainer(start, 2);
    double w0 = start.w.at(0, 0);
    problem.gradient(trainer);
    double u1 = trainer.gradientOfW().at(0, 0) + 0.01 * w0;
    trainer.update(0.1, 0, 0.9, 0.01);
    double w1 = w0 - 0.1 * u1;
    assertEquals(w1, trainer.network().w.at(0, 0), 1e-16);
    assertEquals(start.v.at(1, 2), trainer.network().v.at(1, 2));
    problem.gradient(trainer);
    double u2 = 0.9 * u1 + (trainer.gradientOfW().at(0, 0) + 0.01 * w1);
    trainer.update(0.1, 0, 0.9, 0.01);
    assertEquals(w1 - 0.1 * u2, trainer.network().w.at(0, 0), 1e-15);
  }

  @Test
  void whatDivergesHasALossThatIsNoNumber() {
    ResidualProblem problem = ResidualProblem.of(ThreeLayer.Skip.HIDDEN, 3, 40, 2, 5, 8);
    ResidualTrainer trainer = Ops.vector().trainer(problem.network(), 5);
    double loss = 0;
    for (int t = 0; t < 60; t++) {
      loss = problem.gradient(trainer);
      trainer.update(1e3, 1e3, 0.9, 0);
    }
    assertFalse(Double.isFinite(loss));
    assertFalse(Double.isFinite(problem.gradient(trainer)));
  }

  @Test
  void shapesThatDoNotChainAreRefused() {
    ResidualProblem problem = ResidualProblem.of(ThreeLayer.Skip.OUTPUTS, 3, 4, 2, 3, 9);
    ThreeLayer net = problem.network();
    var refused = assertThrows(IllegalArgumentException.class, () -> ThreeLayer.of(ThreeLayer.Skip.OUTPUTS, net.w(),
        new double[4], new Matrix(4, 4), new double[4], net.a()));
    assertTrue(refused.getMessage().contains("columns of V = 4: 2 is required"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Matrix(0, 3));
    assertThrows(IllegalArgumentException.class, () -> Ops.vector().trainer(net, 0));
    ResidualTrainer small = Ops.vector().trainer(net, 2);
    assertThrows(IllegalArgumentException.class, () -> problem.gradient(small));
    assertThrows(IllegalArgumentException.class, () -> small.outputs(new Matrix(3, 5)));
  }
}
