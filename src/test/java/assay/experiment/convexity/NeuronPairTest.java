package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class NeuronPairTest {

  /** Against a million Gaussian inputs in the plane. */
  @Test
  void asSampled() {
    NeuronPair pair = new NeuronPair(0.7, 2);
    Stream stream = Stream.seeded(5);
    double loss = 0;
    double descent = 0;
    int N = 400_000;
    for (int n = 0; n < N; n++) {
      double x = stream.gaussian();
      double y = stream.gaussian();
      double own = 0.7 * x;
      double other = Math.cos(2) * x + Math.sin(2) * y;
      double error = Math.max(0, own) - Math.max(0, other);
      loss += error * error / 2 / N;
      if (own > 0) descent += error * (own - other) / N;
    }
    assertEquals(loss, pair.loss(), 5e-3);
    assertEquals(descent, pair.descentTowardsTheTarget(), 5e-3);
  }

  /** Along w* the loss is ¼ (‖w‖ − 1)²; opposite, ¼ (‖w‖² + 1). */
  @Test
  void byHand() {
    assertEquals(0.25, new NeuronPair(2, 0).loss(), 1e-15);
    assertEquals(0.25 * 5, new NeuronPair(2, Math.PI).loss(), 1e-15);
    assertEquals(0.5, new NeuronPair(2, 0).descentTowardsTheTarget(), 1e-15);
    assertEquals(0.5 * 2 * 3, new NeuronPair(2, Math.PI).descentTowardsTheTarget(), 1e-14);
    assertEquals(0.3 * 0.3, NeuronPair.displaced(0.3, 1).squaredDistance(), 1e-15);
    assertEquals(0.5, new NeuronPair(3, 0).ratio());
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new NeuronPair(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new NeuronPair(1, 4));
    assertThrows(IllegalArgumentException.class, () -> new NeuronPair(Double.NaN, 1));
  }
}
