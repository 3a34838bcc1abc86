package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class LinearGradientTest {

  @Test
  void aQuarterInactiveOfSquaredNormFour() {
    assertEquals(Interval.exactly(1), LinearGradient.distance(Interval.exactly(4), 0.25));
    assertEquals(0.64, LinearGradient.manyInactive(2, 4, 10, 0.25), 1e-15);
  }
}
