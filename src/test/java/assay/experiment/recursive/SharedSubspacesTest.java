package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class SharedSubspacesTest {

  private static final Task TASK = new Task(Inputs.GAUSSIAN, Target.SUM, 6, 0);

  @Test
  void allFindThePlane() {
    SharedSubspaces.Found found = new SharedSubspaces(TASK, 400, false).run(new Trial(new Key(1, "test", 0, 0)));
    assertTrue(found.largestAngle() < 0.6, "angle " + found.largestAngle());
    assertEquals(found.largestAngle(),
        Math.max(found.gradientsToMetric(), Math.max(found.featureToMetric(), found.agopToMetric())));
    assertEquals(4, found.picture().traces().size());
  }

  @Test
  void noSamplesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SharedSubspaces(TASK, 0, false));
  }
}
