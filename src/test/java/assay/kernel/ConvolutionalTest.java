package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.SymmetricMatrix;
import assay.network.Convolution;
import assay.network.ConvolutionalNetwork;
import assay.network.ConvolutionalNetwork.Pass;
import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionalTest {

  private static final int POSITIONS = 4;

  /** Of one position nothing but the recursion of fully connected networks is left. */
  @Test
  void onePositionIsTheDeepKernelOfHiddenLayers() {
    double[] x = Stream.seeded(1).direction(3);
    double[] y = Stream.seeded(2).direction(3);
    for (int layers = 1; layers <= 4; layers++) {
      double deep = Deep.ntk(layers + 1).of(x, y) - Deep.conjugate(layers + 1).of(x, y);
      double at = new Convolutional(new Convolution(1, 1, layers, true)).at(new double[][] {x}, new double[][] {y});
      assertEquals(deep, at, 1e-14 * layers);
    }
  }

  /** One convolution: Σ_j κ₀(patches) ⟨patches⟩/q. */
  @Test
  void oneConvolutionIsASumOverPatches() {
    Convolution shape = new Convolution(2, 2, 1, false);
    double[][] x = {{1, 2}, {-1, 3}};
    double[][] y = {{2, 0}, {1, 1}};
    double first = ArcCosine.STEP.of(new double[] {1, 2, -1, 3}, new double[] {2, 0, 1, 1}) * 4 / 2;
    double second = ArcCosine.STEP.of(new double[] {-1, 3, 1, 2}, new double[] {1, 1, 2, 0}) * 4 / 2;
    assertEquals(first + second, new Convolutional(shape).at(x, y), 1e-14);
  }

  /** The mean of N finite networks is within 5 standard errors; entries vary by about 1/√m each. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "2, false", "3, false"})
  void finiteNetworksHaveItAsTheirMean(int layers, boolean pooled) {
    Convolution shape = new Convolution(POSITIONS, 3, layers, pooled);
    int m = 64;
    int networks = 60;
    double[][] x = signal(4);
    double[][] y = signal(5);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < networks; i++) {
      ConvolutionalNetwork f = ConvolutionalNetwork.gaussian(shape, m, 2, Stream.seeded(i));
      Pass pass = f.pass(x);
      double entry = 2 * pass.kernel(f.pass(y)) / (3 * m);
      mean += entry / networks;
      square += entry * entry / networks;
    }
    double error = Math.sqrt((square - mean * mean) / networks);
    assertEquals(new Convolutional(shape).at(x, y), mean, 5 * error + 3.0 * layers / m);
  }

  @Test
  void positionsAddUpToTheKernel() {
    Convolution shape = new Convolution(POSITIONS, 3, 2, true);
    Convolutional kernel = new Convolutional(shape);
    double[][][] x = {signal(1), signal(2)};
    SymmetricMatrix positions = kernel.ofPositions(x);
    double sum = 0;
    for (int j = 0; j < POSITIONS; j++)
      for (int k = 0; k < POSITIONS; k++) sum += positions.at(j, POSITIONS + k);
    assertEquals(sum / POSITIONS, kernel.gram(x).at(0, 1), 1e-13);
  }

  @Test
  void turnedInputsHaveTheSameKernelToTheLastDigits() {
    Convolutional kernel = new Convolutional(new Convolution(POSITIONS, 2, 3, true));
    double[][] x = signal(1);
    double[][] turned = {x[2], x[3], x[0], x[1]};
    assertEquals(kernel.at(x, x), kernel.at(x, turned), 1e-14 * kernel.at(x, x));
  }

  @Test
  void silenceHasNoKernel() {
    assertEquals(0, new Convolutional(new Convolution(POSITIONS, 2, 2, true)).at(new double[POSITIONS][2], signal(1)));
  }

  @Test
  void positionsMustAgree() {
    Convolutional kernel = new Convolutional(new Convolution(POSITIONS, 2, 3, true));
    assertThrows(IllegalArgumentException.class, () -> kernel.at(new double[3][2], signal(1)));
    assertThrows(IllegalArgumentException.class, () -> kernel.at(signal(1), new double[3][2]));
  }

  private static double[][] signal(long seed) {
    double[][] x = new double[POSITIONS][];
    for (int j = 0; j < POSITIONS; j++) x[j] = Stream.seeded(seed + 10 * j).gaussians(2, 0.5);
    return x;
  }
}
