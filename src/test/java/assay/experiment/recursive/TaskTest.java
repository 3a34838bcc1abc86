package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static final double[] X = {2, 3, -1, 1, 1, 0.5};

  @Test
  void targetsByHand() {
    assertEquals(6, Target.GATED_PRODUCT.value(X));
    assertEquals(6, Target.PRODUCT.value(X));
    assertEquals(-2, Target.STAIRCASE.value(X));
    assertEquals(-6, Target.PARITY_OF_THREE.value(X));
    assertEquals(2, Target.COORDINATE.value(X));
    assertEquals(8, Target.SUM.value(X));
    assertEquals(2 - 1 / Math.sqrt(2 * Math.PI), Target.KINK.value(X));
  }

  /** Inputs of the notebook: Var y = .25²/2 = .03125. */
  @Test
  void momentsOfTheInputs() {
    Task task = new Task(Inputs.HALF_GAUSSIAN, Target.GATED_PRODUCT, 20, 0);
    assertEquals(0.03125, task.fresh(40_000, Stream.seeded(1)).energy(), 0.002);
    assertEquals(1, new Task(Inputs.CUBE, Target.PRODUCT, 3, 0).fresh(10, Stream.seeded(1)).energy());
    assertEquals(1.01, new Task(Inputs.CUBE, Target.PRODUCT, 3, 0.1).samples(20_000, Stream.seeded(1)).energy(), 0.01);
    assertEquals(1, new Task(Inputs.GAUSSIAN, Target.COORDINATE, 3, 0).fresh(40_000, Stream.seeded(1)).energy(), 0.05);
  }

  @Test
  void permutedLabelsAreTheSameLabels() {
    Task.Data data = new Task(Inputs.GAUSSIAN, Target.PRODUCT, 3, 0).fresh(50, Stream.seeded(1));
    Task.Data other = data.permuted(Stream.seeded(2));
    assertEquals(data.energy(), other.energy(), 1e-14);
    assertTrue(data.error(other.y()) > 0.1);
    assertEquals(0, data.error(data.y()));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Task(Inputs.CUBE, Target.GATED_PRODUCT, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> new Task(Inputs.CUBE, Target.PRODUCT, 5, -1));
    assertThrows(IllegalArgumentException.class,
        () -> new Task(Inputs.CUBE, Target.PRODUCT, 5, 0).fresh(0, Stream.seeded(1)));
  }
}
