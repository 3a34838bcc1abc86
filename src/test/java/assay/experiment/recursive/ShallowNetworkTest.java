package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.recursive.ShallowNetwork.Activation;
import assay.feature.Correlation;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class ShallowNetworkTest {

  private static final double[][] X = {{1, 2}, {-1, 0.5}, {0.3, 0.3}};
  private static final double[] Y = {1, -1, 0.5};

  @Test
  void gradientsAreDerivatives() {
    for (Activation activation : Activation.values()) {
      var f = ShallowNetwork.drawn(activation, 5, 2, 1, Stream.seeded(1));
      double difference = (f.value(new double[] {0.4 + 1e-6, 1}) - f.value(new double[] {0.4 - 1e-6, 1})) / 2e-6;
      assertEquals(difference, f.gradient(new double[] {0.4, 1})[0], 1e-8);
    }
  }

  /** A step from 0 moves w_r by η a_r φ′(0) β/n. */
  @Test
  void aStepFromZeroByHand() {
    var f = ShallowNetwork.drawn(Activation.TANH, 3, 2, 0, Stream.seeded(1)).trained(X, Y, 0.3, 1);
    double[] beta = {1 + 1 + 0.15, 2 - 0.5 + 0.15};
    for (int r = 0; r < 3; r++)
      assertArrayEquals(Vectors.scaled(0.1 * f.a()[r], beta), f.w()[r], 1e-15);
    assertEquals(1, Correlation.COSINE.of(f.feature(), f.agop(X)), 1e-14);
    assertTrue(Correlation.COSINE.of(f.moved(X, Y, 5).feature(), f.moved(X, Y, 5).agop(X)) < 1 - 1e-6);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> ShallowNetwork.drawn(Activation.TANH, 0, 2, 1, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class,
        () -> ShallowNetwork.drawn(Activation.TANH, 1, 2, -1, Stream.seeded(1)));
  }
}
