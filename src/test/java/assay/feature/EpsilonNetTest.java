package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpsilonNetTest {

  /** ln 2 + v ln(2en/v) − (pn/2) ln 2, worked out by hand for (n, v, p) = (1000, 3, 0.1) and (4096, 9, 0.05). */
  @Test
  void theFailureProbabilityIsThatOfHausslerAndWelzl() {
    assertEquals(-11.457341334815407, EpsilonNet.logFailure(1000, 3, 0.1), 1e-12);
    assertEquals(0.0380748207091699, EpsilonNet.logFailure(4096, 9, 0.05), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 64})
  void asManyAreDrawnAsAreNeededAndNotTwiceAsMany(int dimension) {
    for (double p : new double[] {0.5, 0.02, 0.001}) {
      int draws = EpsilonNet.draws(dimension, p, 1e-9);
      assertTrue(EpsilonNet.logFailure(draws, dimension + 1, p) <= Math.log(1e-9));
      assertTrue(draws == 256 || EpsilonNet.logFailure(draws / 2, dimension + 1, p) > Math.log(1e-9));
    }
  }

  /** With fewer points than dimensions caps cut them in every way, and Sauer's bound does not apply. */
  @Test
  void fewerNeuronsThanDimensionsCertifyNothing() {
    assertTrue(EpsilonNet.logFailure(256, 5001, 0.5) > 0);
    assertTrue(EpsilonNet.draws(5000, 0.5, 1e-9) > 5000);
  }

  @Test
  void aProbabilityTooSmallToSampleIsRefused() {
    String message = assertThrows(IllegalArgumentException.class, () -> EpsilonNet.draws(8, 1e-12, 1e-9)).getMessage();
    assertTrue(message.startsWith("p = 1.0E-12"), message);
  }
}
