package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import assay.theorem.recursive.RecursiveMachine;
import org.junit.jupiter.api.Test;

class MachineLearningTest {

  private static final Task TASK = new Task(Inputs.GAUSSIAN, Target.PRODUCT, 6, 0);

  @Test
  void theProductIsFound() {
    var learned = new MachineLearning(RecursiveMachine.laplace(10, 1e-3), TASK, 200, 200, 3)
        .run(new Trial(new Key(1, "test", 0, 0)));
    assertEquals(4, learned.errors().length);
    assertTrue(learned.ratio() < 0.5);
    assertTrue(learned.last().share() > 0.9 && learned.last().irrelevant() < 0.1);
    assertEquals(1 - learned.relativeError(), learned.explained());
    assertEquals(learned.ratio(), learned.relativeError() / learned.firstRelativeError(), 1e-12);
    assertEquals(1.0 / 6, learned.eigenvalues(0)[0], 1e-12);
    assertTrue(learned.eigenvalues(1)[3] > 5 * learned.eigenvalues(2)[3]);
  }

  @Test
  void badInputIsRefused() {
    var machine = RecursiveMachine.laplace(10, 1e-3);
    assertThrows(IllegalArgumentException.class, () -> new MachineLearning(machine, TASK, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new MachineLearning(machine, TASK, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new MachineLearning(machine, TASK, 1, 1, -1));
  }
}
