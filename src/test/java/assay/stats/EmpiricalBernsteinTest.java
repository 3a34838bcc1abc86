package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Half-widths: {@code theory/verdicts.md}, C.2, item 4, computed in Python from Maurer and Pontil (2009), theorem 4.
 */
class EmpiricalBernsteinTest extends MeanIntervalContract {

  private static final double LARGEST_VARIANCE = 0.25;

  @Override
  double lower(BoundedSample sample, double alpha) {
    return EmpiricalBernstein.lower(sample, alpha);
  }

  @Override
  double upper(BoundedSample sample, double alpha) {
    return EmpiricalBernstein.upper(sample, alpha);
  }

  @Override
  Interval of(BoundedSample sample, double alpha) {
    return EmpiricalBernstein.of(sample, alpha);
  }

  @Override
  double detectable(int trials, double threshold, double alpha, double beta) {
    return threshold + EmpiricalBernstein.detectable(trials, LARGEST_VARIANCE, alpha, beta);
  }

  @Override
  long needed(double threshold, double mean, double alpha, double beta) {
    return EmpiricalBernstein.needed(mean - threshold, LARGEST_VARIANCE, alpha, beta);
  }

  @Test
  void halfWidthsAreThoseOfTheSource() {
    double variance = Samples.goldenSample().variance();
    assertEquals(.089458559260, variance, 0.51e-12);
    assertEquals(.100698979655, EmpiricalBernstein.halfWidth(200, variance, 0.05), 0.51e-12);
    assertEquals(.113991231946, EmpiricalBernstein.halfWidth(200, variance, 0.025), 0.51e-12);
    assertEquals(.0057, EmpiricalBernstein.halfWidth(10_000, 0.01, 1e-3), 0.51e-4);
    assertEquals(.0115, EmpiricalBernstein.halfWidth(10_000, 0.01, 1e-9), 0.51e-4);
    assertEquals(.00041, EmpiricalBernstein.halfWidth(1_000_000, 0.01, 1e-3), 0.51e-5);
    assertEquals(.00070, EmpiricalBernstein.halfWidth(1_000_000, 0.01, 1e-9), 0.51e-5);
  }

  @Test
  void smallVarianceNeedsFewTrials() {
    assertTrue(
        EmpiricalBernstein.needed(0.01, 1e-4, 1e-6, 0.1) < EmpiricalBernstein.needed(0.01, 0.25, 1e-6, 0.1) / 10);
  }

  /** Exact for coins, at their own variance instead of the largest. */
  @Test
  void findsADifferenceOfDetectableSizeAtTheTrueVariance() {
    int trials = 1000;
    double mean = 0.1;
    double threshold = mean - EmpiricalBernstein.detectable(trials, mean * (1 - mean), 0.01, 0.1);
    double missed = 0;
    for (int k = 0; k <= trials; k++)
      if (!(EmpiricalBernstein.lower(Samples.coins(k, trials), 0.01) > threshold))
        missed += Binomial.exactly(k, trials, mean);
    assertTrue(threshold > 0 && missed <= 0.1);
  }

  @Test
  void refusesASingleObservationAndAnImpossibleVariance() {
    assertThrows(IllegalArgumentException.class, () -> EmpiricalBernstein.of(Samples.coins(1, 1), 0.05));
    assertThrows(IllegalArgumentException.class, () -> EmpiricalBernstein.detectable(100, 0.26, 0.05, 0.1));
    assertThrows(IllegalArgumentException.class, () -> EmpiricalBernstein.halfWidth(100, Double.NaN, 0.05));
  }
}
