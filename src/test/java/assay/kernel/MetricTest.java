package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import org.junit.jupiter.api.Test;

class MetricTest {

  @Test
  void imagesCarryTheMetric() {
    SymmetricMatrix M = Matrices.gram(new double[][] {{1, 2, 0}, {0, 1, -1}, {3, 0, 1}});
    double[] v = {0.3, -1, 2};
    assertEquals(M.form(v), Vectors.dot(Metric.of(M).image(v), Metric.of(M).image(v)), 1e-12);
    assertArrayEquals(v, Metric.euclidean(3).images(new double[][] {v})[0]);
  }

  @Test
  void inputsHaveItsDimension() {
    assertEquals("dimension of x = 3: 2 is required",
        assertThrows(IllegalArgumentException.class, () -> Metric.euclidean(2).image(new double[3])).getMessage());
  }

  @Test
  void aMetricIsSemidefinite() {
    assertThrows(IllegalArgumentException.class,
        () -> Metric.of(SymmetricMatrix.of(new double[][] {{1, 0}, {0, -1}})));
  }
}
