package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SmoothDescentTest {

  @Test
  void excessAfterFiveSteps() {
    assertEquals(1.8, SmoothDescent.excess(2, 9, 5), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> SmoothDescent.excess(2, 9, 0));
  }

  @Test
  void curvatureOfTheLogisticLoss() {
    assertEquals(0.360673760222241, SmoothDescent.LOGISTIC_CURVATURE, 1e-15);
  }
}
