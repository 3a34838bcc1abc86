package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.network.Initialization;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class MovedKernelTest {

  private static Trial trial() {
    return new Trial(new Key(1, "moved", 0, 0));
  }

  /** One input e_1: H = share of w_1 &gt; 0, and an adversary flips just those with |w_1| ≤ R, to either side. */
  @Test
  void oneInputByCounting() {
    TrainingSet data = TrainingSet.orthonormal(1, 2, 1, 1);
    TwoLayer start = Initialization.tangent(200, 1).draw(trial(), 2);
    double radius = 0.3;
    int gained = 0;
    int near = 0;
    for (int r = 0; r < 200; r++) {
      if (Math.abs(start.w(r, 0)) <= radius) near++;
      if (Math.abs(start.w(r, 0)) < radius) gained += start.w(r, 0) > 0 ? -1 : 1;
    }
    MovedKernel kernel = MovedKernel.of(data, 200, radius, true, 1, trial());
    assertEquals(Math.abs(gained) / 200.0, kernel.change(), 1e-12);
    assertEquals(data.margins(start).kernelChange(radius), kernel.bound(), 0);
    assertTrue(kernel.bound() >= near / 200.0 - 1e-12, "at least every flip counts");
  }
}
