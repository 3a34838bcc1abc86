package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

  private static final TwoLayer END = neurons(1, 2);

  private static TwoLayer neurons(double a, double w) {
    return TwoLayer.of(new double[][] {{w, 0}}, new double[] {1}, new double[] {a});
  }

  @Test
  void theSmallestLossMayStandAnywhere() {
    assertEquals(Interval.exactly(0.5), new Trajectory(new double[] {1, 0.5, 0.7}, END, false).smallestLoss());
    assertEquals(Interval.exactly(0.5), new Trajectory(new double[] {0.5, 1, 0.7}, END, false).smallestLoss());
    assertEquals(Interval.exactly(0.5), new Trajectory(new double[] {1, 0.7, 0.5}, END, false).smallestLoss());
  }

  /** It may have gone lower; nothing goes below zero. */
  @Test
  void aRunThatStoppedAtItsGoalLeavesTheSmallestLossOpen() {
    assertEquals(new Interval(0, 0.5), new Trajectory(new double[] {1, 0.5}, END, true).smallestLoss());
  }

  @Test
  void nanAnywhereBreaksTheSmallestLoss() {
    for (int t = 0; t < 3; t++) {
      double[] losses = {1, 0.5, 0.25};
      losses[t] = Double.NaN;
      assertTrue(new Trajectory(losses, END, false).smallestLoss().broken(), "NaN at t = " + t);
    }
  }

  @Test
  void theDigestHearsEveryLossAndEveryParameter() {
    long digest = new Trajectory(new double[] {1, 0.5}, END, false).digest();
    assertEquals(digest, new Trajectory(new double[] {1, 0.5}, neurons(1, 2), false).digest());
    assertNotEquals(digest, new Trajectory(new double[] {1, Math.nextUp(0.5)}, END, false).digest());
    assertNotEquals(digest, new Trajectory(new double[] {1, 0.5}, neurons(Math.nextUp(1.0), 2), false).digest());
    assertNotEquals(digest, new Trajectory(new double[] {1, 0.5}, neurons(1, Math.nextUp(2.0)), false).digest());
  }
}
