package assay.theorem.recursive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Matrices;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class LinearMachineTest {

  private static final LinearMeasurements MEASURED = LinearMeasurements.gaussian(
      new double[][] {{1, 2, 3, 1}, {2, 4, 6, 2}, {1, 2, 3, 1}}, 8, Stream.seeded(4));

  @Test
  void theMachineIsReweightedLeastSquares() {
    for (double p : new double[] {0, 0.5, 1, 1.5}) {
      LinearMachine machine = LinearMachine.ofPower(p, 1e-3);
      assertEquals(p, machine.power(), 1e-15);
      double[][] W = MEASURED.leastNorm();
      assertArrayEquals(Matrices.flat(machine.reweighted(MEASURED, W)), Matrices.flat(machine.step(MEASURED, W)),
          1e-12);
    }
  }

  /** W = diag(2, 1) and ε = 1: log 5 + log 2 for p = 0, 2(√5 + √2) for p = 1, −(1/5 + 1/2) for p = −2. */
  @Test
  void objectiveByHand() {
    double[][] W = {{2, 0}, {0, 1}};
    assertEquals(StrictMath.log(10), LinearMachine.ofPower(0, 1).objective(W), 1e-14);
    assertEquals(2 * (Math.sqrt(5) + Math.sqrt(2)), LinearMachine.ofPower(1, 1).objective(W), 1e-14);
    assertEquals(-0.7, LinearMachine.ofPower(-2, 1).objective(W), 1e-14);
  }

  @Test
  void roundsBeginWithTheLeastNorm() {
    var run = new LinearMachine(0.5, 1e-3).run(MEASURED, 2);
    assertEquals(3, run.size());
    assertArrayEquals(Matrices.flat(MEASURED.leastNorm()), Matrices.flat(run.getFirst()));
    assertThrows(IllegalArgumentException.class, () -> new LinearMachine(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new LinearMachine(1, 0));
  }
}
