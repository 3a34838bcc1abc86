package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.network.ConvolutionalNetwork.Pass;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class ConvolutionalNetworkTest {

  /**
   * Two positions, filters (1, −1) over both: x = (3, 1) gives z = (2, −2), h = (2, 0); a second filter 5 over one tap
   * would change the shape, so the readout (4, 7) ends it: f = 8.
   */
  private static final ConvolutionalNetwork BY_HAND = new ConvolutionalNetwork(new Convolution(2, 2, 1, false),
      new double[][][] {{{1, -1}}}, new double[][] {{4}, {7}});

  private static final double[][] X = {{3}, {1}};

  @Test
  void forwardAndBackwardByHand() {
    Pass pass = BY_HAND.pass(X);
    assertEquals(8, pass.output());
    assertEquals(4 * (3 * 1 + 1 * 10), pass.along(0, new double[][] {{1, 10}}), "∂f/∂W = 4 (3, 1)");
    assertEquals(16 * 10, pass.kernel(pass));
  }

  @Test
  void oneTapAndOnePositionAreADeepNetwork() {
    double[][] x = {Stream.seeded(3).direction(4)};
    ConvolutionalNetwork f = ConvolutionalNetwork.gaussian(new Convolution(1, 1, 3, true), 8, 4, Stream.seeded(1));
    DeepNetwork deep = new DeepNetwork(f.weights(), f.outputs()[0]);
    assertEquals(deep.pass(x[0]).output(), f.pass(x).output(), 1e-12);
    assertEquals(deep.pass(x[0]).kernel(deep.pass(x[0])), f.pass(x).kernel(f.pass(x)), 1e-10);
  }

  @Test
  void aStepMovesTheOutputByTheKernelToFirstOrder() {
    Convolution shape = new Convolution(5, 3, 3, true);
    ConvolutionalNetwork f = ConvolutionalNetwork.gaussian(shape, 12, 2, Stream.seeded(2));
    double[][] x = signal(4);
    double[][] z = signal(5);
    double c = 1e-7;
    ConvolutionalNetwork moved = f.moved(new Pass[] {f.pass(x)}, new double[] {c});
    assertEquals(f.pass(x).kernel(f.pass(z)), (moved.pass(z).output() - f.pass(z).output()) / c, 1e-4);
  }

  @Test
  void aPooledOutputDoesNotSeeTurns() {
    ConvolutionalNetwork f =
        ConvolutionalNetwork.gaussian(new Convolution(5, 2, 2, true), 6, 2, Stream.seeded(2));
    double[][] x = signal(4);
    double[][] turned = {x[1], x[2], x[3], x[4], x[0]};
    assertEquals(f.pass(x).output(), f.pass(turned).output(), 1e-13);
  }

  @Test
  void shapesThatDoNotChainAreRefused() {
    Convolution shape = new Convolution(2, 2, 2, false);
    double[][] first = {{1, 2}, {3, 4}, {5, 6}};
    double[][] readout = {{1}, {1}};
    var refused = assertThrows(IllegalArgumentException.class,
        () -> new ConvolutionalNetwork(shape, new double[][][] {first, {{1, 2, 3, 4}}}, readout));
    assertEquals("numbers of a filter of layer 1 = 4: 6 is required", refused.getMessage());
    double[][][] fitting = {first, {{1, 2, 3, 4, 5, 6}}};
    assertEquals(2, new ConvolutionalNetwork(shape, fitting, readout).outputs().length);
    assertThrows(IllegalArgumentException.class, () -> new ConvolutionalNetwork(shape, fitting, new double[2][2]));
    assertThrows(IllegalArgumentException.class, () -> new ConvolutionalNetwork(shape, fitting, new double[3][1]));
    assertThrows(IllegalArgumentException.class,
        () -> new ConvolutionalNetwork(shape, new double[][][] {first}, new double[2][3]));
  }

  @Test
  void wrongSizesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> BY_HAND.pass(new double[3][1]));
    assertThrows(IllegalArgumentException.class,
        () -> ConvolutionalNetwork.gaussian(new Convolution(2, 1, 1, true), 0, 1, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class,
        () -> ConvolutionalNetwork.gaussian(new Convolution(2, 1, 1, true), 1, 0, Stream.seeded(1)));
  }

  private static double[][] signal(long seed) {
    double[][] x = new double[5][];
    for (int j = 0; j < 5; j++) x[j] = Stream.seeded(seed + 10 * j).gaussians(2, 0.5);
    return x;
  }
}
