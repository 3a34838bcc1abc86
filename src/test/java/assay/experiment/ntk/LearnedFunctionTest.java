package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.Points;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class LearnedFunctionTest {

  /** H^∞ of orthonormal inputs is ½ I: complexity 2|y|²; the condition number is 1, so 4 · 4 · 2⁻⁵³ for two of them. */
  @Test
  void complexityOfOrthonormalInputs() {
    Points points = Points.of(new double[][] {{1, 0}, {0, 1}});
    assertEquals(2 * (9 + 16), LearnedFunction.complexity(points, new double[] {3, 4}), 1e-12);
    assertEquals(16 * 0x1p-53, LearnedFunction.relativeError(points), 1e-16);
  }

  @Test
  void labelsAndLossesByHand() {
    Points points = Points.of(new double[][] {{1, 0}, {0.6, 0.8}});
    double[] cubes = LearnedFunction.monomial(points, new double[] {0, 1}, 2, 3);
    assertArrayEquals(new double[] {0, Math.pow(1.6, 3)}, cubes, 1e-14);
    double[] losses = LearnedFunction.losses(new double[] {0.5, 3}, new double[] {0.75, -3});
    assertArrayEquals(new double[] {0.25, 1}, losses, 0);
  }

  /** Linear labels in the plane are learnt from 40 points; their complexity is at most 4 and grows towards it. */
  @Test
  void linearLabelsAreLearnt() {
    Trial trial = new Trial(new Key(1, "learned", 0, 0));
    LearnedFunction f = LearnedFunction.of(40, new double[] {0.6, 0.8}, 1, false, trial);
    assertTrue(f.complexity() > 3.5 && f.complexity() <= 4, "complexity " + f.complexity());
    assertTrue(f.loss(1e-3).hi() < 0.1, "loss " + f.loss(1e-3));
  }

  /** Random signs have a test loss of at least ½ on average: |f − y| + |f + y| ≥ 2, of which min(·, 1) takes 1. */
  @Test
  void randomSignsAreNot() {
    Trial trial = new Trial(new Key(2, "learned", 0, 0));
    LearnedFunction f = LearnedFunction.of(30, new double[] {1, 0, 0}, 1, true, trial);
    assertTrue(f.loss(1e-6).hi() >= 0.5, "loss " + f.loss(1e-6));
    for (double sign : LearnedFunction.signs(9, Stream.seeded(1))) assertEquals(1, Math.abs(sign), 0);
  }
}
