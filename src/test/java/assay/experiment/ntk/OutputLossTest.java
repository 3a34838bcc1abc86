package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputLossTest {

  private static final double STEP = 1e-6;

  /** By central differences. */
  @ParameterizedTest
  @EnumSource
  void slopesAreDerivatives(OutputLoss loss) {
    for (double u = -2; u <= 2; u += 0.25) {
      for (double y : new double[] {-0.7, 0.3}) {
        double difference = (loss.value(u + STEP, y) - loss.value(u - STEP, y)) / (2 * STEP);
        assertEquals(difference, loss.slope(u, y), 1e-7);
      }
    }
  }

  @Test
  void valuesByHand() {
    assertEquals(2, OutputLoss.SQUARE.value(1, -1), 0);
    assertEquals(Math.log(2), OutputLoss.CROSS_ENTROPY.value(0, -3), 1e-15);
    assertEquals(Math.sqrt(2) - 1, OutputLoss.SMOOTH_DISTANCE.value(2, 1), 1e-15);
    assertEquals(Math.E, OutputLoss.EXPONENTIAL.value(1, -0.1), 1e-15);
    assertArrayEquals(new double[] {2, -1}, OutputLoss.SQUARE.slopes(new double[] {3, 0}, new double[] {1, 1}), 0);
  }
}
