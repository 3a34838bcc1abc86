package assay.theorem.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.theorem.recursive.RecursiveMachine.Bandwidth;
import org.junit.jupiter.api.Test;

class RecursiveMachineTest {

  private static final double[][] X = new double[60][];
  private static final double[] Y = new double[60];

  static {
    Stream stream = Stream.seeded(3);
    for (int i = 0; i < X.length; i++) {
      X[i] = stream.gaussians(4, 1);
      Y[i] = X[i][0] * X[i][1];
    }
  }

  private static double share(SymmetricMatrix M) {
    return (M.at(0, 0) + M.at(1, 1)) / M.trace();
  }

  @Test
  void theMetricTurnsToTheRelevantCoordinates() {
    var rounds = RecursiveMachine.laplace(10, 1e-3).run(X, Y, 3);
    assertEquals(4, rounds.size());
    assertEquals(0.5, share(rounds.getFirst().metric()));
    assertTrue(share(rounds.get(1).metric()) > 0.6);
    assertTrue(share(rounds.getLast().metric()) > share(rounds.get(1).metric()));
  }

  /** Under the package's bandwidth the largest entry is 1; the second metric then is another one. */
  @Test
  void conventionsDiffer() {
    var notebook = RecursiveMachine.laplace(10, 1e-3);
    SymmetricMatrix first = notebook.run(X, Y, 1).getLast().metric();
    SymmetricMatrix rescaled = notebook.with(Bandwidth.OF_THE_INPUTS).run(X, Y, 1).getLast().metric();
    double largest = Math.max(rescaled.at(0, 0), rescaled.at(1, 1));
    assertEquals(1, largest, 1e-15);
    assertEquals(rescaled.at(0, 1), first.at(0, 1) / Math.max(first.at(0, 0), first.at(1, 1)), 1e-15);
    double other = notebook.with(Bandwidth.OF_THE_INPUTS).run(X, Y, 2).getLast().metric().trace();
    assertNotEquals(notebook.run(X, Y, 2).getLast().metric().trace(), other, 1e-6);
  }

  @Test
  void centredGradientsHaveLessPower() {
    var machine = RecursiveMachine.laplace(10, 1e-3);
    assertTrue(machine.withCentredGradients().run(X, Y, 1).getLast().metric().trace() < machine.run(X, Y, 1).getLast()
        .metric().trace());
  }

  @Test
  void aConstantPredictorIsNoMetric() {
    String message = assertThrows(ArithmeticException.class,
        () -> RecursiveMachine.laplace(10, 1e-3).run(X, new double[60], 1)).getMessage();
    assertTrue(message.contains("AGOP is 0"), message);
    assertThrows(IllegalArgumentException.class, () -> RecursiveMachine.laplace(0, 1));
    assertEquals("number of inputs = 0: at least 1 is required", assertThrows(IllegalArgumentException.class,
        () -> RecursiveMachine.laplace(1, 1).run(new double[0][], new double[0], 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> RecursiveMachine.laplace(1, 1).run(X, Y, -1));
  }
}
