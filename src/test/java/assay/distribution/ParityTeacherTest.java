package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Teacher.Neuron;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class ParityTeacherTest {

  @Test
  void bothRecipesPassThroughTheParitiesOfOneBlock() {
    for (int k = 1; k <= 9; k += 2) {
      SignBlocks block = new SignBlocks(1, k, 0, 0.1, 0);
      FiniteDistribution cube = block.enumerate("cube");
      for (Teacher teacher : List.of(ParityTeacher.negativeBias(block.directions()[0], k),
          ParityTeacher.positiveBias(block.directions(), k))) {
        assertEquals(k + 1, teacher.size());
        for (int n = 0; n < cube.size(); n++) assertEquals(cube.label(n), teacher.at(cube.point(n)).middle(), 1e-13);
      }
    }
  }

  @Test
  void positiveBiasesServeSeveralBlocksAndIgnoreNoise() {
    SignBlocks blocks = new SignBlocks(3, 3, 2, 0.1, 0.2);
    Teacher teacher = ParityTeacher.positiveBias(blocks.directions(), 3);
    assertEquals(12, teacher.size());
    assertEquals(1, teacher.margin(blocks.enumerate("parity")).lo(), 1e-13);
  }

  @Test
  void largestOutputsAreTheStatedOnes() {
    for (int k = 3; k <= 9; k += 2) {
      double[] direction = new SignBlocks(1, k, 0, 0.1, 0).directions()[0];
      assertEquals(3 * Math.sqrt(k), ParityTeacher.positiveBias(new double[][] {direction}, k).largestOutput(), 1e-14);
      assertEquals(2 * Math.sqrt(k), ParityTeacher.negativeBias(direction, k).largestOutput(), 1e-14);
    }
  }

  /** c_2 = 4/(0.8 − √3), c_1 = −√3/2 − c_2, biases −√3 and −0.8: also a witness, with larger outputs than ours. */
  @Test
  void theWitnessOfTheNotesHasMarginOne() {
    FiniteDistribution parity = new StructuredParity(1, 3, 1, 0.2, 0.1).draw(Stream.seeded(0));
    double[] d = parity.features().getFirst().direction();
    double[] opposite = Orthogonal.negated(d);
    double root = Math.sqrt(3);
    double inner = 4 / (0.8 - root);
    double outer = -root / 2 - inner;
    Teacher witness = new Teacher(List.of(new Neuron(outer, d, -root), new Neuron(-outer, opposite, -root),
        new Neuron(inner, d, -0.8), new Neuron(-inner, opposite, -0.8)));
    assertEquals(1, witness.margin(parity).lo(), 1e-14);
    assertEquals(4.29, witness.largestOutput(), 5e-3);
    assertTrue(parity.teacher().orElseThrow().largestOutput() < 3.47);
  }

  /**
   * Minimise Σ|c_i| over f = Σ c_i (relu(u + δ_i) − relu(−u + δ_i)) with y f ≥ 1, and δ_i among the values of u:
   * averaging f(u) and −f(−u) makes any solution odd, and the dual is linear in δ between those values.
   */
  @Test
  void noNegativeBiasesHaveASmallerSumOfOutputs() {
    for (int k = 1; k <= 9; k += 2) {
      Teacher teacher = ParityTeacher.negativeBias(new SignBlocks(1, k, 0, 0.1, 0).directions()[0], k);
      double sum = teacher.neurons().stream().mapToDouble(neuron -> Math.abs(neuron.output())).sum();
      assertEquals(2 * smallestSum(k), sum, 1e-9 * sum);
    }
  }

  private static double smallestSum(int k) {
    int n = (k + 1) / 2;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int point = 0; point < n; point++) {
      double u = (2 * point + 1) / Math.sqrt(k);
      int y = (k - 2 * point - 1) / 2 % 2 == 0 ? 1 : -1;
      double[] row = new double[2 * n];
      for (int kink = 0; kink < n; kink++) {
        double delta = (2 * kink + 1) / Math.sqrt(k);
        row[kink] = y * (u + delta - Math.max(0, delta - u));
        row[n + kink] = -row[kink];
      }
      constraints.add(new LinearConstraint(row, Relationship.GEQ, 1));
    }
    double[] ones = new double[2 * n];
    Arrays.fill(ones, 1);
    return new SimplexSolver().optimize(new LinearObjectiveFunction(ones, 0), new LinearConstraintSet(constraints),
        GoalType.MINIMIZE, new NonNegativeConstraint(true)).getValue();
  }

  @Test
  void evenBlocksAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ParityTeacher.negativeBias(new double[] {1}, 2));
  }
}
