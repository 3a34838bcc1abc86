package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.closedform.GaussianMixture.Component;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against Gaussian tails, and against an independent implementation's estimates. */
class MixtureScanTest {

  private static final GaussianMixture NEEDLE = new GaussianMixture(
      List.of(new Component(1, 1, new double[] {1, 0}, 1e-9)));

  private static MixtureScan needle(double threshold, int draws) {
    return MixtureScan.of(NEEDLE, NEEDLE.feature(0), 6, threshold, draws, Stream.seeded(1));
  }

  /** A point mass at e_1 is seen, |G| = 1, if and only if ξ > 6: half of Pr[ξ > 6] = 9.865876450377e-10. */
  @Test
  void aTailOfOneInABillionIsMeasuredToAPercent() {
    MixtureScan scan = needle(6, 40_000);
    assertEquals(4.9329382251885e-10, scan.estimate(1e-3, 0.5), 4.9e-12);
    Interval mass = scan.mass(1e-3, 0.5, 1e-6);
    assertTrue(mass.contains(4.9329382251885e-10), mass.toString());
    assertTrue(mass.lo() > 4.5e-10, mass.toString());
    assertTrue(scan.effectiveSize(1e-3, 0.5) > 19_000);
  }

  /** A threshold below the finders costs accuracy, not truth. */
  @Test
  void theThresholdIsFree() {
    assertTrue(needle(5.5, 40_000).mass(1e-3, 0.5, 1e-6).contains(4.9329382251885e-10));
    assertTrue(needle(5.5, 40_000).mass(1e-3, 0.5, 1e-6).lo() > 3e-10);
  }

  @Test
  void whereNothingIsFoundTheIntervalBeginsAtZero() {
    assertEquals(0, needle(6, 1000).mass(1e-3, 2, 1e-6).lo());
    assertEquals(0, needle(6, 1000).effectiveSize(1e-3, 2));
  }

  /**
   * Four orthogonal Gaussians, d = 64, σ = 0.1, τ = 8: γ = d^−5.7 and p = 0.0158; with b̃ of the literal σ_B+ = 1, p =
   * 1.40e-10 (NumPy).
   */
  @Test
  void rareFeaturesOfAMixture() {
    GaussianMixture mixture = GaussianMixture.orthogonal(4, 64, 8, 0.1, Stream.seeded(2));
    double bias = Math.sqrt(8 * 64 * Math.log(64));
    MixtureScan common = MixtureScan.of(mixture, mixture.feature(0), 0.1 * bias, 0.68, 8000, Stream.seeded(3));
    assertEquals(0.0158, common.estimate(5.0673e-11, 0), 0.0020);
    MixtureScan rare = MixtureScan.of(mixture, mixture.feature(0), bias, bias / 8 + 0.4, 8000, Stream.seeded(3));
    assertEquals(1.40e-10, rare.estimate(5.0673e-11, 0), 0.05e-10);
  }

  /** Two point masses ±e_1 of one label: twice as many neurons see one of them. */
  @Test
  void aSymmetricMixtureIsScannedOnBothSides() {
    GaussianMixture both = new GaussianMixture(
        List.of(new Component(0.5, 1, new double[] {1, 0}, 1e-9), new Component(0.5, 1, new double[] {-1, 0}, 1e-9)));
    assertTrue(both.symmetric());
    MixtureScan scan = MixtureScan.of(both, both.feature(0), 6, 6, 40_000, Stream.seeded(1));
    assertEquals(2 * 4.9329382251885e-10, scan.estimate(1e-3, 0.25), 2 * 4.9e-12);
    assertTrue(scan.mass(1e-3, 0.25, 1e-6).contains(2 * 4.9329382251885e-10));
  }

  @Test
  void badArgumentsAreNamed() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> needle(0, 10)).getMessage().startsWith("threshold = 0.0"));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> needle(Double.NaN, 10)).getMessage()
        .startsWith("threshold = NaN"));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> needle(1, 3)).getMessage().startsWith("draws = 3"));
  }
}
