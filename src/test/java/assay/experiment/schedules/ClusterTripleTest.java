package assay.experiment.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class ClusterTripleTest {

  /** relu(x₂) + relu(−x₂) − x₁/2 on (1, 0) and (1, ±1): −½, ½, ½. */
  @Test
  void aNetworkByHand() {
    double[][] inputs = {{1, 0}, {1, 1}, {1, -1}};
    double[][] v = {{0, 1}, {0, -1}, {1, 0}};
    ClusterTriple relu = new ClusterTriple(inputs, v, v, new double[] {1, 1, -0.5});
    assertEquals(0.5, relu.margin());
    assertEquals(0.5, relu.hingeLoss());
    assertEquals(1, relu.bend());
  }

  @Test
  void aLinearNetworkHasNoMarginAndReluFindsOne() {
    ClusterTriple gated = ClusterTriple.trained(3, 30, 0.001, 300, false, Stream.seeded(1));
    assertTrue(gated.margin() <= gated.bend() / 2 + 1e-12);
    assertTrue(gated.hingeLoss() >= 1 - gated.bend() / 2 - 1e-12);
    assertTrue(ClusterTriple.trained(3, 30, 1, 2000, true, Stream.seeded(1)).asRelu().margin() > 0);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ClusterTriple.trained(1, 3, 1, 1, false, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> ClusterTriple.trained(2, 0, 1, 1, false, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> ClusterTriple.trained(2, 3, 0, 1, false, Stream.seeded(1)));
  }
}
