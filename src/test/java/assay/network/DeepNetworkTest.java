package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class DeepNetworkTest {

  /** x = 2; h_1 = relu(3·2, −1·2) = (6, 0); h_2 = relu(½·6 + 7·0) = 3; f = 4·3. */
  private static final DeepNetwork BY_HAND = new DeepNetwork(new double[][][] {{{3}, {-1}}, {{0.5, 7}}},
      new double[] {4});

  @Test
  void forwardAndBackwardByHand() {
    Pass pass = BY_HAND.pass(new double[] {2});
    assertEquals(12, pass.output());
    assertEquals(4 * 6, pass.along(1, new double[][] {{1, 5}}), "∂f/∂W_2 = (24, 0)");
    assertEquals(4 * 0.5 * 2, pass.along(0, new double[][] {{1}, {1}}), "∂f/∂W_1 = (4, 0)");
    assertEquals(24 * 24 + 4 * 4, pass.kernel(pass));
  }

  @Test
  void aStepMovesTheOutputByTheKernelToFirstOrder() {
    DeepNetwork f = DeepNetwork.gaussian(3, 20, 5, Stream.seeded(2));
    double[] x = Stream.seeded(4).direction(5);
    double[] z = Stream.seeded(5).direction(5);
    double c = 1e-7;
    DeepNetwork moved = f.moved(new Pass[] {f.pass(x)}, new double[] {c});
    assertEquals(f.pass(x).kernel(f.pass(z)), (moved.pass(z).output() - f.pass(z).output()) / c, 1e-4);
  }

  @Test
  void sizesArePositive() {
    assertThrows(IllegalArgumentException.class, () -> DeepNetwork.gaussian(0, 3, 2, Stream.seeded(1)));
  }
}
