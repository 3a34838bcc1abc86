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

  /** One input e_1: H = share of w_1 &gt; 0, and those with 0 &lt; w_1 ≤ R leave it; the bound counts |w_1| ≤ R. */
  @Test
  void oneInputByCounting() {
    TrainingSet data = TrainingSet.orthonormal(1, 2, 1, 1);
    TwoLayer start = Initialization.tangent(200, 1).draw(trial(), 2);
    double radius = 0.3;
    int lost = 0;
    int near = 0;
    for (int r = 0; r < 200; r++) {
      if (Math.abs(start.w(r, 0)) <= radius) near++;
      if (start.w(r, 0) > 0 && start.w(r, 0) < radius) lost++;
    }
    MovedKernel kernel = MovedKernel.of(data, 200, radius, 1, trial());
    assertEquals(lost / 200.0, kernel.change(), 1e-12);
    assertEquals(data.margins(start).kernelChange(radius), kernel.bound(), 0);
    assertEquals(near / 200.0, kernel.bound(), 1e-12);
  }

  /** After training the change is within the bound, and there is one; without steps both are 0. */
  @Test
  void trainedWeights() {
    TrainingSet data = TrainingSet.sphere(6, 5, 1, 2);
    MovedKernel trained = MovedKernel.trained(data, 100, 20, trial());
    assertTrue(0 < trained.change() && trained.change() <= trained.bound(), trained.toString());
    MovedKernel still = MovedKernel.trained(data, 100, 0, trial());
    assertEquals(0, still.change(), 1e-15);
    assertEquals(0, still.bound(), 1e-15);
  }
}
