package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class CorrelatedInputsTest {

  private static final Trial TRIAL = new Trial(new Key(5, "C-3", 0, 0));

  /** White inputs, near the target: half of the squared distance. */
  @Test
  void whiteInputs() {
    CorrelatedInputs.Point point = new CorrelatedInputs(6, 1, 1e-5).at(TRIAL);
    assertEquals(1e-10, point.squaredDistance(), 1e-15);
    assertEquals(1e-5, point.inTheBall(), 1e-10);
    assertEquals(0.5, point.outwards() / point.squaredDistance(), 1e-4);
  }

  /** Of a singular covariance one direction has no gradient. */
  @Test
  void aSingularCovarianceIsMeasuredAsWell() {
    CorrelatedInputs.Point point = new CorrelatedInputs(6, 0, 0.1).at(TRIAL);
    assertEquals(0.01, point.squaredDistance(), 1e-15);
    assertTrue(point.outwards() > 0);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new CorrelatedInputs(1, 1, 1));
    assertEquals("smallest eigenvalue = -0.1: must be between 0.0 and 1.0",
        assertThrows(IllegalArgumentException.class, () -> new CorrelatedInputs(2, -0.1, 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new CorrelatedInputs(2, 1, 0));
  }
}
