package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.MetricRidge.Setting;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricRidgeTest {

  private static final double[][] X = new double[12][];
  private static final double[] Y = Stream.seeded(1).gaussians(12, 1);
  private static final SymmetricMatrix M = Matrices.gram(new double[][] {{1, 0.5, 0}, {0, 1, 0.3}, {0.2, 0, 0.7}});

  static {
    Stream stream = Stream.seeded(2);
    for (int i = 0; i < X.length; i++) X[i] = stream.gaussians(3, 1);
  }

  private static Setting setting(Radial kernel, double ridge) {
    return new Setting(kernel, 2, Metric.of(M), ridge);
  }

  @Test
  void withoutRidgeItInterpolates() {
    assertArrayEquals(Y, MetricRidge.fitted(setting(Radial.LAPLACE, 0), X, Y).at(X), 1e-11);
  }

  /** Where M = I it is the ridge regression that was there before. */
  @Test
  void inTheEuclideanMetricItIsKnown() {
    double[] known = Ridge.fitted(new Laplace(2), Points.of(X), Y, 0.1).coefficients();
    var setting = new Setting(Radial.LAPLACE, 2, Metric.euclidean(3), 0.1);
    assertArrayEquals(known, MetricRidge.fitted(setting, X, Y).coefficients(), 1e-12);
  }

  @Test
  void gradientsAreDerivatives() {
    for (Radial kernel : Radial.values()) {
      MetricRidge f = MetricRidge.fitted(setting(kernel, 0.1), X, Y);
      double[] x = {0.4, -0.2, 0.1};
      double[] v = {1, 2, -1};
      double[] values = f.at(new double[][] {Vectors.sum(x, 1e-5, v), Vectors.sum(x, -1e-5, v)});
      assertEquals((values[0] - values[1]) / 2e-5, Vectors.dot(f.gradient(x), v), 1e-8);
    }
  }

  /** The term of the point itself is left out in both. */
  @Test
  void allGradientsAtOnceAreThoseOneByOne() {
    for (Radial kernel : Radial.values()) {
      MetricRidge f = MetricRidge.fitted(setting(kernel, 0.1), X, Y);
      double[][] all = f.gradients();
      for (int k = 0; k < X.length; k++) assertArrayEquals(f.gradient(X[k]), all[k], 1e-13);
    }
  }

  @Test
  void repeatedPointsWithoutRidgeAreNamed() {
    double[][] repeated = X.clone();
    repeated[7] = X[3].clone();
    String message = assertThrows(IllegalArgumentException.class,
        () -> MetricRidge.fitted(setting(Radial.LAPLACE, 0), repeated, Y)).getMessage();
    assertTrue(message.contains("x_3 and x_7 coincide"), message);
    MetricRidge.fitted(setting(Radial.LAPLACE, 1e-3), repeated, Y).gradients();
  }

  @Test
  void nearlyRepeatedPointsAreNamed() {
    double[][] near = X.clone();
    near[7] = Vectors.sum(X[3], 1e-9, new double[] {1, 0, 0});
    String message = assertThrows(ArithmeticException.class,
        () -> MetricRidge.fitted(setting(Radial.GAUSSIAN, 0), near, Y)).getMessage();
    assertTrue(message.contains("nearest are x_3 and x_7"), message);
  }

  @Test
  void tooManyPointsAreRefusedBeforeAllocation() {
    double[][] many = new double[200_000][];
    Arrays.fill(many, new double[3]);
    String message = assertThrows(IllegalArgumentException.class,
        () -> MetricRidge.fitted(setting(Radial.LAPLACE, 1), many, new double[many.length])).getMessage();
    assertTrue(message.contains("n = 200000") && message.contains("need 640.0 GB"), message);
  }

  @Test
  void badInputIsNamed() {
    double[] broken = Y.clone();
    broken[4] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> MetricRidge.fitted(setting(Radial.LAPLACE, 1), X, broken));
    assertThrows(IllegalArgumentException.class,
        () -> MetricRidge.fitted(setting(Radial.LAPLACE, 1), X, new double[3]));
    assertThrows(IllegalArgumentException.class,
        () -> MetricRidge.fitted(setting(Radial.LAPLACE, 1), new double[0][], new double[0]));
    assertThrows(IllegalArgumentException.class, () -> setting(Radial.LAPLACE, -1));
    assertThrows(IllegalArgumentException.class, () -> new Setting(Radial.LAPLACE, 0, Metric.euclidean(3), 1));
  }
}
