package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CubeFeatureMapTest {

  private static double[][] drawn(CubeFeatureMap.Kind kind) {
    CubeFeatureMap map = CubeFeatureMap.draw(kind, 5, 3, 7, Stream.seeded(3));
    assertEquals(7, map.size());
    for (double[] f : map.values()) assertEquals(32, f.length);
    return map.values();
  }

  private static double[] character(Cube cube, int set) {
    double[] values = new double[cube.size()];
    for (int n = 0; n < values.length; n++) {
      double product = 1;
      for (int j = 0; j < cube.dimension(); j++) if ((set >> j & 1) == 1) product *= cube.point(n)[j];
      values[n] = product;
    }
    return values;
  }

  /** The first neuron, with w and b from the same stream. */
  @Test
  void neuronsAreScaledToOne() {
    Stream stream = Stream.seeded(3);
    double[] w = stream.gaussians(5, 1);
    double b = stream.gaussian();
    double[] f = new double[32];
    for (int n = 0; n < 32; n++) {
      double z = -b;
      for (int j = 0; j < 5; j++) z += w[j] * new Cube(5).point(n)[j];
      f[n] = Math.max(0, z);
    }
    double largest = Arrays.stream(f).max().orElseThrow();
    assertArrayEquals(Arrays.stream(f).map(v -> v / largest).toArray(), drawn(CubeFeatureMap.Kind.RELU)[0], 1e-12);
    for (double[] g : drawn(CubeFeatureMap.Kind.RELU)) assertEquals(1, Arrays.stream(g).max().orElseThrow(), 1e-12);
  }

  @Test
  void paritiesHaveTheAskedSize() {
    Cube cube = new Cube(5);
    int[] sets = cube.sets(3);
    for (double[] f : drawn(CubeFeatureMap.Kind.PARITIES)) {
      assertTrue(Arrays.stream(sets).anyMatch(set -> Arrays.equals(character(cube, set), f)));
    }
  }

  @Test
  void signsAreThoseOfASumOfParities() {
    Cube cube = new Cube(5);
    int[] sets = cube.sets(3);
    double[] weights = Stream.seeded(3).gaussians(sets.length, 1);
    double[] sum = new double[32];
    for (int i = 0; i < sets.length; i++) {
      double[] parity = character(cube, sets[i]);
      for (int n = 0; n < 32; n++) sum[n] += weights[i] * parity[n];
    }
    assertArrayEquals(Arrays.stream(sum).map(Math::signum).toArray(), drawn(CubeFeatureMap.Kind.SIGNS)[0]);
  }

  @Test
  void allAreTenForThreeOfFive() {
    CubeFeatureMap all = CubeFeatureMap.all(5, 3);
    assertEquals(10, all.size());
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        double product = 0;
        for (int n = 0; n < 32; n++) product += all.values()[i][n] * all.values()[j][n] / 32;
        assertEquals(i == j ? 1 : 0, product);
      }
    }
  }

  /**
   * The feature c χ with |c| ≤ ¼ leaves the hinge loss 1 − ¼ to the parity itself, wherever inputs are, and 1 to
   * others.
   */
  @Test
  void oneParityServesItselfAlone() {
    Cube cube = new Cube(5);
    CubeFeatureMap map = new CubeFeatureMap(cube, new double[][] {character(cube, 7)});
    assertTrue(map.regression(1, 0.25).leastLoss(7).contains(0.75));
    assertTrue(map.regression(1, 0.25).leastLoss(14).contains(1));
    assertTrue(map.regression(0.5, 0.25).leastLoss(7).contains(0.75));
  }
}
