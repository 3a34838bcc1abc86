package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.kernel.Points;
import assay.linear.Vectors;
import org.junit.jupiter.api.Test;

class TwoInputsTest {

  @Test
  void unitVectorsAtTheAngle() {
    for (double angle : new double[] {1e-6, 0.3, Math.PI / 2, 3.14}) {
      Points points = TwoInputs.at(angle, 7, 5);
      assertEquals(angle, points.angle(0, 1), 1e-14);
      assertEquals(1, Vectors.norm(points.rows()[0]), 1e-15);
      assertEquals(1, Vectors.norm(points.rows()[1]), 1e-14);
    }
  }
}
