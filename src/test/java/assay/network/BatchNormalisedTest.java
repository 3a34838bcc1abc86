package assay.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Vectors;
import assay.network.BatchNormalised.Pass;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class BatchNormalisedTest {

  private static final double[][] X = {{1, 0.5, 0}, {0, 1, 0.2}, {-0.3, 0.4, 1}, {1, 1, -1}, {0.2, 0, 0.7}};

  /** w = 2 on x = 1, 3: z = 2, 6 with mean 4 and deviation 2, so that ẑ = −1, 1. */
  @Test
  void normalisedByHand() {
    Pass pass = new BatchNormalised(new double[][] {{2}}, new double[] {5}, 0).pass(new double[][] {{1}, {3}});
    assertArrayEquals(new double[] {-1, 1}, pass.normalised()[0]);
    assertArrayEquals(new double[] {0, 5}, pass.outputs());
    Pass damped = new BatchNormalised(new double[][] {{2}}, new double[] {5}, 12).pass(new double[][] {{1}, {3}});
    assertArrayEquals(new double[] {0, 2.5}, damped.outputs());
  }

  /** Central differences, in a direction of all weights, with ε and without it. */
  @Test
  void theJacobianIsTheDerivative() {
    for (double epsilon : new double[] {0, 0.3}) {
      BatchNormalised f = BatchNormalised.gaussian(7, 3, epsilon, Stream.seeded(1));
      double[] c = {0.3, -1, 0.5, 2, -0.7};
      double[][] v = new double[7][];
      for (int r = 0; r < 7; r++) v[r] = Stream.seeded(20 + r).gaussians(3, 1);
      double slope = 0;
      for (int r = 0; r < 7; r++) slope += Vectors.dot(v[r], f.pass(X).gradient(r, c));
      double h = 1e-6;
      double difference = (along(f, v, h, c) - along(f, v, -h, c)) / (2 * h);
      assertEquals(difference, slope, 1e-7);
    }
  }

  private static double along(BatchNormalised f, double[][] v, double h, double[] c) {
    double[][] w = new double[v.length][];
    for (int r = 0; r < w.length; r++) w[r] = Vectors.sum(f.w()[r], h, v[r]);
    return Vectors.dot(c, new BatchNormalised(w, f.a(), f.epsilon()).pass(X).outputs());
  }

  @Test
  void aStepGoesAlongTheGradient() {
    BatchNormalised f = BatchNormalised.gaussian(2, 3, 0, Stream.seeded(1));
    double[] c = {0.1, 0, 0, -0.2, 0};
    assertArrayEquals(Vectors.sum(f.w()[1], 1, f.pass(X).gradient(1, c)), f.moved(f.pass(X), c).w()[1]);
    assertArrayEquals(Vectors.scaled(3, f.w()[1]), f.scaled(new double[] {1, 3}).w()[1]);
  }

  @Test
  void oneInputIsNoBatch() {
    BatchNormalised f = BatchNormalised.gaussian(2, 3, 0, Stream.seeded(1));
    assertThrows(IllegalArgumentException.class, () -> f.pass(new double[1][3]));
    assertThrows(IllegalArgumentException.class, () -> BatchNormalised.gaussian(0, 3, 0, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> BatchNormalised.gaussian(1, 3, -1, Stream.seeded(1)));
    assertThrows(IllegalArgumentException.class, () -> new BatchNormalised(new double[2][1], new double[1], 0));
  }
}
