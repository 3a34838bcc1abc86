package assay.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import org.junit.jupiter.api.Test;

class VectorsTest {

  @Test
  void normsAndProducts() {
    assertEquals(5, Vectors.norm(new double[] {3, -4}));
    assertEquals(-2, Vectors.dot(new double[] {1, 2}, new double[] {4, -3}));
    assertArrayEquals(new double[] {5, -2}, Vectors.times(new double[][] {{2, 1}, {0, -1}}, new double[] {1.5, 2}));
  }

  @Test
  void distances() {
    assertEquals(25, Vectors.squaredDistance(new double[] {1, 2}, new double[] {-2, 6}));
    assertEquals(5, Vectors.distance(new double[] {1, 2}, new double[] {-2, 6}));
  }

  @Test
  void combinationsLeaveTheirArgumentsAlone() {
    double[] u = {1, -2};
    double[] v = {3, 0.5};
    assertArrayEquals(new double[] {-1.5, 3}, Vectors.scaled(-1.5, u));
    assertArrayEquals(new double[] {7, -1}, Vectors.sum(u, 2, v));
    assertArrayEquals(new double[] {0.6, -0.8}, Vectors.unit(new double[] {6, -8}));
    assertArrayEquals(new double[] {1, -2}, u);
    assertArrayEquals(new double[] {3, 0.5}, v);
  }

  /** 10¹⁶ + 1 is rounded to 10¹⁶ before the third term comes. */
  @Test
  void termsAreAddedInTheirOrder() {
    assertEquals(0, Vectors.dot(new double[] {1e16, 1, -1e16}, new double[] {1, 1, 1}));
    assertEquals(1, Vectors.dot(new double[] {1e16, -1e16, 1}, new double[] {1, 1, 1}));
  }

  @Test
  void weightsAreThoseOfOneNeuron() {
    TwoLayer network = TwoLayer.of(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6}, new double[] {7, 8});
    assertArrayEquals(new double[] {3, 4}, Vectors.weights(network, 1));
  }

  @Test
  void aNeuronMovesByTheDistanceOfItsWeights() {
    TwoLayer start = TwoLayer.of(new double[][] {{1, 2}, {3, 4}}, new double[2], new double[2]);
    TwoLayer end = TwoLayer.of(new double[][] {{9, 9}, {6, 0}}, new double[2], new double[2]);
    assertEquals(25, Vectors.squaredDistance(end, start, 1));
  }
}
