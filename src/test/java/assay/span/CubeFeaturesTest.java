package assay.span;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubeFeaturesTest {

  private static TwoLayer random(int width, int d, double bias) {
    Stream stream = Stream.seeded(5);
    double[][] w = new double[width][];
    double[] a = new double[width];
    for (int i = 0; i < width; i++) {
      w[i] = stream.gaussians(d, 1);
      a[i] = stream.sign();
    }
    return TwoLayer.of(w, stream.gaussians(width, bias), a);
  }

  /** Points are numbered by their bits: number 1 is (−1, 1). */
  @Test
  void aNeuronByHand() {
    TwoLayer neuron = TwoLayer.of(new double[][] {{2, 1}}, new double[] {0.5}, new double[] {-3});
    Cube cube = new Cube(2);
    assertEquals(2.5, CubeFeatures.relu(cube, neuron)[0][0]);
    assertEquals(0, CubeFeatures.relu(cube, neuron)[0][1]);
    assertEquals(0.5, CubeFeatures.relu(cube, neuron)[0][2]);
    double[][] tangent = CubeFeatures.tangent(cube, neuron, true);
    double[][] expected = {{-3, 0, -3, 0}, {-3, 0, 3, 0}, {2.5, 0, 0.5, 0}, {3, 0, 3, 0}};
    for (int i = 0; i < 4; i++)
      for (int n = 0; n < 4; n++) assertEquals(expected[i][n], tangent[i][n], 0.0, "row " + i + ", point " + n);
    assertEquals(3, CubeFeatures.tangent(cube, neuron, false).length);
  }

  /** O7 of the theory notes: saturated at 2ⁿ⁻¹ + n; with biases everything is represented. */
  @ParameterizedTest
  @ValueSource(ints = {6, 8})
  void tangentFeaturesWithoutBiasSaturate(int n) {
    Cube cube = new Cube(n);
    int wide = 3 << (n - 2);
    assertEquals((1 << (n - 1)) + n, Subspace.spannedBy(CubeFeatures.tangent(cube, random(wide, n, 0), false)).rank());
    assertEquals(1 << n, Subspace.spannedBy(CubeFeatures.tangent(cube, random(2 * wide, n, 1), true)).rank());
  }

  /** Where m is small: m n, since the last layer's features are combinations of the first's. */
  @Test
  void narrowNetworksHaveMnTangentFeatures() {
    assertEquals(24, Subspace.spannedBy(CubeFeatures.tangent(new Cube(8), random(3, 8, 0), false)).rank());
  }

  /** The majority of three signs, and a tie of two. */
  @Test
  void signsOfSumsOfParities() {
    assertArrayEquals(new double[] {1, 1, 1, -1, 1, -1, -1, -1},
        CubeFeatures.sign(new Cube(3), new double[] {1, 1, 1}, 1, 2, 4));
    assertArrayEquals(new double[] {1, 1, 1, -1}, CubeFeatures.sign(new Cube(2), new double[] {1, 1}, 1, 2));
    assertArrayEquals(new double[] {1, 1, -1, 1}, CubeFeatures.sign(new Cube(2), new double[] {-1, 2, 1}, 1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> CubeFeatures.sign(new Cube(2), new double[] {1}, 1, 2));
  }

  @Test
  void neuronsOfAnotherDimensionAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> CubeFeatures.relu(new Cube(3), random(1, 4, 0)));
  }
}
