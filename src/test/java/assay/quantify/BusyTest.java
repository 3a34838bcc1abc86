package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.TrialRunner;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyTest {

  private final Busy busy = new Busy();

  @Test
  void whatTrialsComputeCountsAndWhatTheyWaitForDoesNot() {
    assertEquals(List.of(3, 4), busy.counting(TrialRunner.inOrder()).run(3, 5, i -> waiting(i)));
    double waited = busy.seconds();
    assertTrue(waited < 0.1, waited + " s");
    busy.counting(TrialRunner.inOrder()).run(0, 1, i -> computing());
    assertTrue(busy.seconds() > waited + 0.05, busy.seconds() + " s");
  }

  private static int waiting(int i) {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return i;
  }

  private static double computing() {
    long start = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    double x = 1;
    while (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < 60_000_000)
      x = Math.sqrt(x + 1);
    return x;
  }
}
