package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.gradientfeature.EmpiricalGradient;
import org.junit.jupiter.api.Test;

class PerturbedGradientTest {

  /** 45 degrees: 1 − √½. */
  @Test
  void theGapIsOneMinusTheCosine() {
    PerturbedGradient pair = new PerturbedGradient(new double[] {1, 0}, new double[] {3, 3});
    assertEquals(1 - Math.sqrt(0.5), pair.gap(), 1e-15);
    assertEquals(24 * Math.ulp(1.0), pair.rounding());
  }

  @Test
  void theWorstAttainsTheSharpBound() {
    double gap = PerturbedGradient.worst(Stream.seeded(1), 5, 0.2, 0.3).gap();
    assertEquals(EmpiricalGradient.inflatedAtMost(0.2, 0.3, 1), gap, 1e-14);
  }

  @Test
  void othersAreAtMostThatFarAway() {
    for (int seed = 0; seed < 20; seed++) {
      PerturbedGradient pair = PerturbedGradient.random(Stream.seeded(seed), 5, 0.2, 0.3);
      assertTrue(pair.gap() <= EmpiricalGradient.inflatedAtMost(0.2, 0.3, 1));
      double length = Vectors.norm(pair.gradient());
      assertTrue(length >= 0.7 && length <= 3.3, length + "");
    }
  }
}
