package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import org.junit.jupiter.api.Test;

class TrainingSetTest {

  @Test
  void pointsOfTheSphereWithLabelsOfTheirScale() {
    TrainingSet data = TrainingSet.sphere(50, 4, 0.3, 1);
    for (double[] x : data.x()) assertEquals(1, Vectors.norm(x), 1e-15);
    for (double y : data.y()) assertTrue(Math.abs(y) <= 0.3 && y != 0, "y = " + y);
    for (double y : data.signs(2).y()) assertEquals(2, Math.abs(y), 0);
    assertEquals(Math.signum(data.y()[7]), Math.signum(data.signs(2).y()[7]), 0);
  }

  @Test
  void orthonormalPointsAreUnitVectors() {
    assertArrayEquals(new double[][] {{1, 0, 0}, {0, 1, 0}}, TrainingSet.orthonormal(2, 3, 1, 1).x());
  }

  /** |⟨w, x⟩| of (3, −4) at e_1, e_2: both below 3.5 at the first only. */
  @Test
  void marginsAreSizesOfPreactivations() {
    TrainingSet data = TrainingSet.orthonormal(2, 2, 1, 1);
    TwoLayer f = TwoLayer.of(new double[][] {{3, -4}, {1, 5}}, new double[2], new double[] {1, 1});
    assertEquals(1, data.margins(f).share(0, 3.5), 0);
    assertEquals(0, data.margins(f).share(1, 3.5), 0);
    assertEquals(0.5, data.margins(f).share(1, 4), 0);
  }
}
