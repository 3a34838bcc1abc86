package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class NetworkLearningTest {

  private static final Task TASK = new Task(Inputs.GAUSSIAN, Target.SUM, 5, 0);
  private static final Task.Data DATA = TASK.samples(200, Stream.seeded(1));

  @Test
  void theErrorFalls() {
    var trained = new NetworkLearning(30, 1, 0, 1000).run(DATA, Stream.seeded(2));
    assertTrue(trained.error() < 0.1 * DATA.energy(), "error " + trained.error());
  }

  /** Without labels to learn from, decay shrinks the weights by (1 − ηλ)ᵀ; here the first step's scale tells. */
  @Test
  void decayShrinksWhatIsNotNeeded() {
    double plain = new NetworkLearning(30, 1, 0, 500).run(DATA, Stream.seeded(2)).feature().trace();
    double decayed = new NetworkLearning(30, 1, 0.05, 500).run(DATA, Stream.seeded(2)).feature().trace();
    assertTrue(decayed < plain);
  }

  /** ΔW = W − W_0, and the start has variance 1/(3d) for each weight. */
  @Test
  void featuresBelongTogether() {
    var trained = new NetworkLearning(400, 1, 0, 1).run(DATA, Stream.seeded(2));
    assertEquals(400.0 / 3, trained.startFeature().trace(), 10);
    assertTrue(trained.change().trace() < 0.1 * trained.startFeature().trace());
    assertTrue(trained.agop().trace() > 0 && trained.startAgop().trace() > 0);
  }

  @Test
  void divergenceIsSaid() {
    Task.Data large = new Task.Data(new double[][] {{1e160, 1}, {-1e160, 1}}, new double[] {1, -1});
    assertThrows(ArithmeticException.class,
        () -> new NetworkLearning(20, 1, 0, 3).run(large, Stream.seeded(2)));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new NetworkLearning(0, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new NetworkLearning(1, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new NetworkLearning(1, 1, -1, 1));
  }
}
