package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

/** Against numbers worked out by hand, with log d = 4 log 2 = 2.772588722. */
class MixtureLemmaTest {

  private static final MixtureLemma LEMMA = new MixtureLemma(16, 4, 8, 1, 0.1);

  /** √(8 · 2.772588722) = 4.709640090; d^(−5.7) = 2^(−22.8); d^0.36 = 2^1.44. */
  @Test
  void theRecalledFormulas() {
    assertEquals(4.709640090, LEMMA.reach(), 1e-8);
    assertEquals(8.493218003, LEMMA.separation(), 1e-8);
    assertEquals(1.883856036, LEMMA.bias(), 1e-8);
    assertEquals(1.369355148e-7, LEMMA.gamma(), 1e-16);
    assertEquals(1, LEMMA.gradientBound(), 1e-15);
    assertEquals(0.36, LEMMA.exponent(), 1e-15);
    assertEquals(2.123304501 / Math.pow(2, 1.44), LEMMA.probability(), 1e-8);
    assertEquals(LEMMA.probability(), Math.pow(16, -LEMMA.exponent() - LEMMA.logarithmicFactor()), 1e-12);
    assertEquals(3 * Math.pow(2, -32) + 4 * Math.pow(2, -24.8) / 4.709640090, LEMMA.opt(), 1e-16);
    assertEquals(4 * Math.sqrt(2) * Math.pow(2, -9.6), LEMMA.error(), 1e-15);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new MixtureLemma(1, 4, 8, 1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new MixtureLemma(16, 4, 8, 1, Double.NaN));
  }

  /**
   * |μ| = b: half of the cluster lies below the bias. σ = 1, 1/a = 1: E(1 + Z)₊ − E(Z)₊ = (φ(1) + Φ(1)) − φ(0) =
   * 0.684373191.
   */
  @Test
  void theTruthsHingeLoss() {
    Interval alone = new MixtureTruth(1, 2, 1, 1, 2).hingeRisk();
    assertEquals(0.684373191, alone.middle(), 2e-9);
    Interval three = new MixtureTruth(3, 2, 1, 1, 2).hingeRisk();
    assertEquals(2 * 0.008490703, three.hi() - alone.middle(), 4e-9);
    assertEquals(2 * 0.008490703, alone.middle() - three.lo(), 4e-9);
  }

  /** Tails that underflow are 0, and not a little below. */
  @Test
  void aClusterFarAwayHasNoLoss() {
    for (double bias = 37; bias < 41; bias += 0.01) {
      Interval risk = new MixtureTruth(3, 3 * bias, 1, 1, bias).hingeRisk();
      assertTrue(risk.lo() == 0 && risk.hi() >= 0 && risk.hi() < 1e-250, risk.toString());
    }
  }

  /** r = 2, |μ| = 8, σ = ½, T = 2: Φ(−2) = 0.022750132, φ(2) = 0.053990967, so δ = 4 · 0.022750132 + 0.026995483. */
  @Test
  void aNeuronThatSeesOneCluster() {
    SeparatedNeuron neuron = new SeparatedNeuron(4, 2, 8, 0.5, 6, 2);
    double rest = 0.117996011;
    assertEquals(4 * 0.977249868 - rest, neuron.gradientBound(), 1e-8);
    assertEquals(Math.pow(rest / (4 * 0.977249868 - rest), 2) / 2, neuron.gamma(), 1e-10);
  }

  /** Noiseless clusters at the distance of the bias: ½(Φ(−1)Φ(1) − e^(−200)) and ½ · 2Φ(−1)(1 − 2Φ(−1)). */
  @Test
  void theProbabilitiesOfNarrowClusters() {
    assertEquals(0.5 * 0.158655254 * 0.841344746, new SeparatedNeuron(4, 2, 3, 1e-12, 3, 1).probability(), 1e-9);
    assertEquals(0.158655254 * (1 - 2 * 0.158655254), new SeparatedNeuron(4, 4, 3, 1e-12, 3, 1).probabilityOnXor(),
        1e-9);
    assertEquals(0, new SeparatedNeuron(4, 4, 3, 1, 1e-6, 1).probabilityOnXor());
    assertThrows(IllegalArgumentException.class, () -> new SeparatedNeuron(4, 4, 3, 1, 0, 1));
  }
}
