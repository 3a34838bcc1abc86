package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class BayesHingeTest {

  /** Mass 0.3 at x = 0 with labels split 0.1 : 0.2, no conflict elsewhere: 2 min(0.1, 0.2). */
  @Test
  void conflictingSignsCostTwiceTheSmallerMass() {
    double[][] x = {{0}, {0}, {1}, {2}};
    Interval risk = FiniteDistribution.of("conflict", x, new double[] {1, -1, 1, -1}, new double[] {0.1, 0.2, 0.3, 0.4})
        .bayesHingeRisk();
    assertEquals(0.2, risk.middle(), 1e-16);
    assertTrue(risk.contains(2 * 0.1) && risk.width() < 1e-15);
  }

  @Test
  void labelZeroCostsItsMass() {
    double[][] x = {{0}, {0}, {1}};
    assertEquals(0.7, FiniteDistribution.of("zero", x, new double[] {0, 1, 0}, new double[] {0.3, 0.3, 0.4})
        .bayesHingeRisk().middle(), 1e-15);
  }

  /** min_v 0.5 (1 − v)₊ + 0.5 (1 + v/4)₊ is 5/8, at v = 1: smaller than at v = −4, where it is 5/2. */
  @Test
  void fractionalLabelsAreMinimisedAtABreakpoint() {
    double[][] x = {{0}, {0}};
    Interval risk = FiniteDistribution.uniform("fraction", x, new double[] {1, -0.25}).bayesHingeRisk();
    assertEquals(0.625, risk.middle(), 1e-15);
  }

  @Test
  void noValueOnAFineGridDoesBetterAndSomeComesClose() {
    for (int seed = 0; seed < 50; seed++) {
      Stream stream = Stream.seeded(seed);
      int size = 2 + stream.below(6);
      double[] label = new double[size];
      for (int n = 0; n < size; n++) label[n] = stream.sign() * stream.uniform(0.2, 1);
      FiniteDistribution distribution = FiniteDistribution.of("one input", new double[size][1], label,
          Weighting.DIRICHLET.draw(size, stream));
      double best = Double.POSITIVE_INFINITY;
      for (double v = -5.1; v <= 5.1; v += 1e-3) best = Math.min(best, risk(distribution, v));
      assertTrue(distribution.bayesHingeRisk().lo() <= best);
      assertEquals(best, distribution.bayesHingeRisk().middle(), 1e-3);
    }
  }

  private static double risk(FiniteDistribution distribution, double v) {
    double risk = 0;
    for (int n = 0; n < distribution.size(); n++)
      risk += distribution.weight(n) * Math.max(0, 1 - distribution.label(n) * v);
    return risk;
  }
}
