package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.experiment.PlainNetwork;
import assay.experiment.lowerbounds.CubeFeatureMap.Kind;
import assay.network.Loss;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CubeFeatureMapTest {

  private static final Trial TRIAL = new Trial(new Key(1, "features", 0, 0));
  private static final int N = 4;

  private static double preactivation(TwoLayer f, int i, double[] x) {
    double z = -f.b(i);
    for (int j = 0; j < x.length; j++) z += f.w(i, j) * x[j];
    return z;
  }

  private static double[][] values(Kind kind, int size) {
    return new CubeFeatureMap(kind, N, size, 7).values(TRIAL);
  }

  /** Neurons are the first that the seed draws, so that their features can be written out. */
  @ParameterizedTest
  @CsvSource({"RELU, 1", "FOURIER, 2"})
  void functionsOfNeuronsAreThose(Kind kind, double bias) {
    TwoLayer f = CubeFeatureMap.neurons(N, 3, bias, Stream.seeded(7));
    double[][] values = values(kind, 3);
    for (int i = 0; i < 3; i++) {
      for (int n = 0; n < 16; n++) {
        double z = preactivation(f, i, new Cube(N).point(n));
        assertEquals(kind == Kind.RELU ? Math.max(0, z) : Math.cos(z), values[i][n], 1e-14);
      }
    }
  }

  @Test
  void powersAreSquaresCubesOrFourthPowers() {
    Stream stream = Stream.seeded(7);
    TwoLayer f = CubeFeatureMap.neurons(N, 3, 1, stream);
    int degree = 2 + stream.below(3);
    double[][] values = values(Kind.POLYNOMIAL, 3);
    for (int n = 0; n < 16; n++) {
      assertEquals(Math.pow(preactivation(f, 2, new Cube(N).point(n)), degree), values[2][n], 1e-12);
    }
  }

  /** Of each neuron the gradient by its weights, (its bias,) and its output: 4 + 1 or 4 + 2 numbers. */
  @ParameterizedTest
  @CsvSource({"TANGENT, 11, 10", "TANGENT_WITH_BIASES, 12, 12", "RELU, 11, 11", "PARITIES, 5, 5", "SIGNS, 5, 5"})
  void thereAreAboutSoMany(Kind kind, int size, int found) {
    assertEquals(found, values(kind, size).length);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = {"PARITIES", "SIGNS"})
  void paritiesAndSignsHaveMeanSquareOne(Kind kind) {
    assertEquals(6, CubeFeatureMap.meanSquare(values(kind, 6)), 1e-15);
  }

  /** Thirty steps of plain descent from the same start, at rate 4/m, on a parity of three neighbouring signs. */
  @Test
  void trainedNeuronsAreThoseOfPlainDescent() {
    Stream stream = Stream.seeded(7);
    TwoLayer start = CubeFeatureMap.neurons(N, 5, 1, stream);
    int secret = 7 << stream.below(N - 2);
    double[][] x = new double[16][];
    double[] y = new double[16];
    for (int n = 0; n < 16; n++) {
      x[n] = new Cube(N).point(n);
      y[n] = Cube.character(secret, n);
    }
    PlainNetwork plain = new PlainNetwork(start);
    for (int t = 0; t < 30; t++) plain.step(x, y, Loss.LOGISTIC, 0.8, 0.8);
    double[][] values = values(Kind.TRAINED, 5);
    for (int i = 0; i < 5; i++) {
      for (int n = 0; n < 16; n++) assertEquals(plain.hidden(i, x[n]), values[i][n], 1e-10);
    }
  }

  /** ½ (1 + 9) + ½ (4 + 0). */
  @Test
  void meanSquareByHand() {
    assertEquals(7, CubeFeatureMap.meanSquare(new double[][] {{1, -3}, {2, 0}}), 0);
  }

  @Test
  void samplesAreTheCubeWithEqualWeights() {
    var samples = CubeFeatureMap.samples(new Cube(2), new double[] {1, -1, -1, 1});
    assertEquals(4, samples.size());
    assertEquals(0.25, samples.weight(3), 0);
    assertArrayEquals(new double[] {1, -1}, new double[] {samples.x(2, 0), samples.x(2, 1)});
  }

  @Test
  void trainedFeaturesNeedThreeSigns() {
    assertThrows(IllegalArgumentException.class, () -> new CubeFeatureMap(Kind.TRAINED, 2, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new CubeFeatureMap(Kind.RELU, 2, 0, 0));
  }
}
