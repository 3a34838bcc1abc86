package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.FiniteDistribution;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class LinearGradientTest {

  @Test
  void aQuarterInactiveOfSquaredNormFour() {
    assertEquals(Interval.exactly(1), LinearGradient.distance(Interval.exactly(4), 0.25));
  }

  /** ‖x‖ = 5 with mass ¼ and 0: Φ(−1) = 0.158655254 and nothing. */
  @Test
  void aNeuronOfTwiceTheLengthMissesWhatIsFarOut() {
    double[][] x = {{3, 4}, {0, 0}};
    FiniteDistribution D = FiniteDistribution.of("two points", x, new double[] {1, -1}, new double[] {0.25, 0.75});
    assertEquals(0.25 * 0.158655254 / 0.1, LinearGradient.manyInactive(D, 2, 10, 0.1), 1e-8);
  }
}
