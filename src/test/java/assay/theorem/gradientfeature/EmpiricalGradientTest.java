package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class EmpiricalGradientTest {

  @Test
  void fourSamplesOfSquaredNormThree() {
    assertEquals(0.75, EmpiricalGradient.squaredDistance(Interval.exactly(3), 4).middle());
  }

  /** 2 √(2 · 2/100) at δ = e⁻². */
  @Test
  void deviationAtTheSecondExponential() {
    assertEquals(0.4, EmpiricalGradient.deviation(Interval.exactly(2), 100, Math.exp(-2)).middle(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> EmpiricalGradient.deviation(Interval.exactly(2), 100, 1));
  }

  /** θ = 60° and arcsin ½ = 30° make a right angle. */
  @Test
  void anglesAdd() {
    assertEquals(1, EmpiricalGradient.inflatedAtMost(0.5, 1, 2), 1e-15);
    assertEquals(1.5, EmpiricalGradient.inflated(0.5, 1, 2), 1e-15);
  }
}
