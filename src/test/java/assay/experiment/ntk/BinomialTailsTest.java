package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.kernel.Kernel;
import assay.kernel.Points;
import assay.network.ActivationPattern;
import assay.theorem.ntk.Margins;
import org.junit.jupiter.api.Test;

class BinomialTailsTest {

  private static final double[][] X = {{1, 0}, {0, 1}};

  /** Margins below 1: all four at the first input, one at the second: Pr[≥ 4] = p⁴ is the rarest at p = 0.1. */
  @Test
  void theRarestTailOfMargins() {
    Margins margins = new Margins(Points.of(X), new double[][] {{0.1, 0.2, 0.3, 0.4}, {0.5, 2, 3, 4}});
    assertEquals(4, BinomialTails.ofMargins(margins, 1, 0.1), 1e-12);
    assertEquals(-Math.log10(Math.pow(0.2, 4) + 4 * 0.8 * Math.pow(0.2, 3)),
        BinomialTails.ofMargins(margins, 1, 0.8), 1e-12);
  }

  /** Three neurons, all active at both inputs: three counts of 3, each of probability (0.2/2)³. */
  @Test
  void theRarestTailOfCommonActivations() {
    TwoLayer f = TwoLayer.of(new double[][] {{1, 1}, {2, 1}, {1, 3}}, new double[3], new double[] {1, 1, 1});
    ActivationPattern pattern = ActivationPattern.of(Samples.of(X, new double[2], new double[2]), f);
    Kernel kernel = (angle, norm, other) -> 0.2;
    assertEquals(3, BinomialTails.ofCommonActivations(Points.of(X), pattern, kernel), 1e-12);
  }
}
