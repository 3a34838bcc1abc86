package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.PointFamily;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class ClosingPairTest {

  /** 5 δ^1.5; then the last eigenvalue a tenth of that, which makes the last step steeper by 1. */
  @Test
  void exponentsOfAPowerLaw() {
    double[] separations = {0.1, 0.01, 0.001};
    Interval[] eigenvalues = new Interval[3];
    for (int i = 0; i < 3; i++) eigenvalues[i] = Interval.exactly(5 * Math.pow(separations[i], 1.5));
    ClosingPair pair = new ClosingPair(separations, eigenvalues);
    assertEquals(1.5, pair.exponent().middle(), 1e-12);
    assertEquals(1.5, pair.steepest().middle(), 1e-12);
    eigenvalues[2] = Interval.exactly(eigenvalues[2].lo() / 10);
    assertEquals(2.5, pair.steepest().middle(), 1e-12);
  }

  /** Of two inputs λ_min = (a + c)/2 − √((a − c)²/4 + b²); their norms differ a little. */
  @Test
  void twoInputsByTheirClosedForm() {
    ClosingPair pair = ClosingPair.of(2, 3, 1);
    assertEquals(9, pair.separations().length);
    double[] x = PointFamily.SPHERE.draw(2, 3, 1, Stream.seeded(1)).rows()[0];
    for (int i = 0; i < 9; i++) {
      double[] y = Vectors.sum(x, Math.pow(10, -2 - 0.5 * i), Stream.seeded(~1L).direction(3));
      double a = ArcCosine.BOTH_LAYERS.of(x, x);
      double b = ArcCosine.BOTH_LAYERS.of(x, y);
      double c = ArcCosine.BOTH_LAYERS.of(y, y);
      double expected = (a + c) / 2 - Math.sqrt((a - c) * (a - c) / 4 + b * b);
      assertEquals(expected, pair.eigenvalues()[i].middle(), 1e-6 * expected + 1e-14);
    }
    assertTrue(pair.separations()[0] / pair.separations()[8] > 9e3);
  }
}
