package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.chain.ChainRun;
import assay.distribution.FiniteDistribution;
import assay.distribution.GuidedPair;
import assay.random.Stream;
import assay.theorem.gradientfeature.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidedPairRunTest {

  /** The theory notes' numbers, section 10: L(ã, W_1), the bound, and with √γ. */
  @ParameterizedTest
  @CsvSource({".005, .01, 6000, .970, 1.073, .916", ".02, .02, 1500, .970, 1.087, .926"})
  void theImitatorLosesNearlyTheBound(double gamma, double window, int m, double loss, double bound, double root) {
    GuidedPair pair = new GuidedPair(8, gamma, 4);
    FiniteDistribution D = pair.draw(Stream.seeded(1));
    ChainRun run = GuidedPairRun.of(pair, D, m, window, Some.TRIAL);
    assertTrue(run.matching().fewest() >= 1);
    assertEquals(loss, run.firstImitation(), 1e-3);
    double angle = Bounds.approximation(1, D.meanNorm(), 4, gamma, window).middle();
    assertEquals(bound, run.teacherLoss() + angle, 1e-3);
    double half = Bounds.approximation(1, D.meanNorm(), 4, gamma / 2, window).middle();
    assertEquals(root, run.teacherLoss() + half, 1e-3);
  }
}
