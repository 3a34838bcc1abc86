package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.closedform.GaussianMixture;
import assay.experiment.Sweep;
import assay.feature.MixtureScan;
import assay.theorem.gradientfeature.MixtureLemma;
import org.junit.jupiter.api.Test;

class MeanFindersTest {

  private static final MixtureLemma LEMMA = new MixtureLemma(16, 4, 8, 1, 0.1);
  private static final MeanFinders FINDERS = new MeanFinders(LEMMA, 0.1, 4);

  /** Means of length 4 and b̃ = 0.1 √(8 · 16 ln 16), a threshold of b̃/4 + 0.4. */
  @Test
  void theScanIsThatOfTheLemma() {
    GaussianMixture mixture = GaussianMixture.orthogonal(4, 16, 4, 0.1, Some.TRIAL.stream("mixture"));
    double bias = 0.1 * Math.sqrt(8 * 16 * Math.log(16));
    MixtureScan expected = MixtureScan.of(mixture, mixture.feature(0), bias, bias / 4 + 0.4, 2000,
        Some.TRIAL.stream("neurons"));
    double gamma = Math.pow(16, -5.7);
    assertEquals(expected.estimate(gamma, 0.5), FINDERS.scan(2000, Some.TRIAL).estimate(gamma, 0.5), 1e-12);
    assertEquals(expected.estimate(gamma, 0.5), FINDERS.estimate(2000, Some.TRIAL), 1e-12);
    assertTrue(FINDERS.estimate(2000, Some.TRIAL) > 0);
  }

  @Test
  void everyDimensionIsScannedFourTimes() {
    Sweep sweep = FINDERS.overDimensions(100, Some.TRIAL);
    assertEquals(20, sweep.widths().length);
    assertEquals(16, sweep.widths()[3]);
    assertEquals(256, sweep.widths()[16]);
    MeanFinders last = new MeanFinders(new MixtureLemma(256, 4, 8, 1, 0.1), 0.1, 4);
    assertEquals(last.estimate(100, Some.TRIAL.inner("scan", 19)), sweep.values()[19]);
  }
}
