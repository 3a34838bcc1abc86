package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.theorem.recursive.LinearMachine;
import org.junit.jupiter.api.Test;

class LowRankRecoveryTest {

  /** The second pass of the notes: agreement 8e-14 at p = 0 and 2e-15 at p = 1; kernel M is .09 to .19 off. */
  @Test
  void theNotesFiguresComeBack() {
    var recovery = new LowRankRecovery(8, 10, 2, 50, 0);
    for (double p : new double[] {0, 0.5, 1, 1.5}) {
      LinearMachine machine = LinearMachine.ofPower(p, 1e-3);
      assertTrue(recovery.apart(machine, machine, 5) < 2e-13);
      double off = recovery.apart(machine, new LinearMachine(machine.alpha() / 2, 1e-3), 5);
      assertTrue(off > 0.05 && off < 0.2, "off by " + off);
    }
  }

  /** J falls for every p, also for p = −2; along the run of p = 0 that of p = 1.5 rises at times. */
  @Test
  void objectivesFall() {
    var recovery = new LowRankRecovery(8, 10, 2, 50, 1);
    for (double p : new double[] {-2, 0, 0.5, 1, 1.5})
      assertEquals(0, rises(recovery, LinearMachine.ofPower(p, 1e-3), LinearMachine.ofPower(p, 1e-3)));
    assertTrue(rises(recovery, LinearMachine.ofPower(0, 1e-3), LinearMachine.ofPower(1.5, 1e-3)) > 10);
  }

  private static int rises(LowRankRecovery recovery, LinearMachine runs, LinearMachine judged) {
    double[] objectives = recovery.objectives(runs, judged, 60);
    int rises = 0;
    for (int t = 1; t < objectives.length; t++)
      if (objectives[t] > objectives[t - 1] + 1e-12 * Math.abs(objectives[t])) rises++;
    return rises;
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LowRankRecovery(3, 3, 3, 4, 0));
    assertThrows(IllegalArgumentException.class, () -> new LowRankRecovery(3, 3, 1, 9, 0));
  }
}
