package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountingNetworkTest {

  /**
   * k = 1, μ = 1/4: u_0 = −1/16, half-width 1/8, so that the kinks are −3/16, −1/16 and 1/16 and the slopes 8, −16, 8.
   */
  @Test
  void theFirstTriangleByHand() {
    var neurons = CountingNetwork.of(new int[] {1, -1}, 0.25).neurons();
    assertEquals(6, neurons.size());
    assertEquals(new CountingNetwork.Neuron(8, 3 / 16.0), neurons.get(0));
    assertEquals(new CountingNetwork.Neuron(-16, 1 / 16.0), neurons.get(1));
    assertEquals(new CountingNetwork.Neuron(8, -1 / 16.0), neurons.get(2));
  }

  @Test
  void itTakesTheLabelsAtTheCountsAndZeroBetweenThem() {
    CountingNetwork network = CountingNetwork.of(new int[] {1, -1, -1, 1}, 1.5);
    assertEquals(1, network.at(CountingNetwork.input(0, 3, 1.5)), 1e-13);
    assertEquals(-1, network.at(CountingNetwork.input(1, 3, 1.5)), 1e-13);
    assertEquals(-1, network.at(CountingNetwork.input(2, 3, 1.5)), 1e-13);
    assertEquals(1, network.at(CountingNetwork.input(3, 3, 1.5)), 1e-13);
  }

  /**
   * A count at the mean has u = 0: a symmetric triangle has a kink there. Of the shifts, 1/32 is on the edge and 1/24
   * the first inside.
   */
  @Test
  void theTopAvoidsZero() {
    assertEquals(0, CountingNetwork.symmetric(new int[] {1, -1, 1, 1}, 1).smallestBias());
    assertEquals(1 / 24.0 / 3, CountingNetwork.of(new int[] {1, -1, 1, 1}, 1).neurons().get(3 + 1).bias() * -1, 1e-15);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> CountingNetwork.of(new int[] {1}, 0));
    assertThrows(IllegalArgumentException.class, () -> CountingNetwork.of(new int[] {1, 1}, 1.5));
  }
}
