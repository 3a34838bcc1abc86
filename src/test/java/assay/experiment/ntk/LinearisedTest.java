package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Samples;
import assay.core.TwoLayer;
import org.junit.jupiter.api.Test;

class LinearisedTest {

  private static final double[] ZERO = new double[2];
  private static final TwoLayer START = TwoLayer.of(new double[][] {{1}, {-1}}, ZERO, new double[] {1, 2});

  private static final TwoLayer MOVED = TwoLayer.of(new double[][] {{1}, {3}}, ZERO, new double[] {1, 2});

  private static final Samples PROBES = TrainingSet.unlabelled(new double[][] {{1}, {-1}});

  /**
   * At x = 1 the second neuron goes from −1 to 3: f from 1 to 7, and the linear part sees nothing of it. At x = −1 it
   * goes from 1 to −3: f from 2 to 0, while the linear part says −8. The bound is |a| (|move| − |margin|) = 2 · 3.
   */
  @Test
  void errorsByHand() {
    assertEquals(6, Linearised.rootMeanSquare(PROBES, START, MOVED), 1e-14);
    Linearised worst = Linearised.worst(PROBES, START, MOVED, START);
    assertEquals(6, worst.error(), 1e-14);
    assertEquals(6, worst.bound(), 1e-14);
  }

  /** 2 (m + d + 4) 2⁻⁵³ Σ |a_r| (|w_r x| + |w′_r x|) = 14 · 2⁻⁵³ (1 + 1 + 2 (1 + 3)). */
  @Test
  void roundingByHand() {
    assertEquals(14 * 0x1p-53 * 10, Linearised.worst(PROBES, START, MOVED, START).rounding(), 1e-25);
  }
}
