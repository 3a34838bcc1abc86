package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private final Samples samples = Samples.of(new double[][] {{1, 0.5}, {-1, 2}}, new double[] {1, -1},
      new double[] {0.5, 0.5});
  private final GradientDescent descent = new GradientDescent(Loss.HINGE, Initialization.symmetric(3, 1, 1, 0.1),
      Schedule.algorithm1(0.1, 0.1, 5));
  private final Trial trial = new Trial(new Key(1, "snapshots", 0, 0));

  /** A copy, although the trainer's own neurons move on. */
  @Test
  void theParametersStayAsTheyWereAtTheirStep() {
    Snapshots kept = new Snapshots(0, 2, 5);
    Trajectory run = descent.run(samples, trial, kept);
    assertEquals(descent.initialization().draw(trial, 2).a(0), kept.at(0).a(0));
    assertEquals(descent.with(Schedule.algorithm1(0.1, 0.1, 2)).run(samples, trial).end().a(0), kept.at(2).a(0));
    assertEquals(run.end().a(0), kept.at(5).a(0));
    assertNotEquals(kept.at(0).a(0), kept.at(2).a(0));
  }

  @Test
  void stepsThatWereNotKeptAreRefused() {
    Snapshots kept = new Snapshots(0, 7);
    descent.run(samples, trial, kept);
    String message = assertThrows(IllegalArgumentException.class, () -> kept.at(7)).getMessage();
    assertEquals("t = 7: kept are [0]", message);
    assertTrue(assertThrows(IllegalArgumentException.class, () -> kept.at(1)).getMessage().startsWith("t = 1"));
  }
}
