package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class PatchNetworkTest {

  private static final double[][][] X = {{{1, -1, 1}, {-1, -1, 1}}, {{1, 1, 1}, {-1, 1, 1}}};
  private static final double[][] Y = {{1, 0}, {0.5, -1}};

  /** The first step of momentum is a plain one: the loss falls by η ‖∇‖², so twice the rate twice as much. */
  @Test
  void aStepDescends() {
    double half = fall(1e-5, true, false);
    assertEquals(2, fall(2e-5, true, false) / half, 1e-3);
    assertTrue(half > fall(1e-5, false, false) && fall(1e-5, false, false) > 0);
    assertEquals(half, fall(1e-5, true, true), 1e-3 * half);
  }

  private static double fall(double rate, boolean deep, boolean gated) {
    PatchNetwork network = new PatchNetwork(3, 2, 2, 7, true, gated, Stream.seeded(5));
    double before = loss(network);
    network.step(X, Y, rate, 0, deep);
    return before - loss(network);
  }

  private static double loss(PatchNetwork network) {
    double sum = 0;
    for (int n = 0; n < 2; n++) {
      double[] out = network.value(X[n]);
      for (int i = 0; i < 2; i++) sum += (out[i] - Y[n][i]) * (out[i] - Y[n][i]) / 4;
    }
    return sum;
  }
}
