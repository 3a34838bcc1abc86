package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChernoffTest extends MeanIntervalContract {

  @Override
  double lower(BoundedSample sample, double alpha) {
    return Chernoff.lower(sample, alpha);
  }

  @Override
  double upper(BoundedSample sample, double alpha) {
    return Chernoff.upper(sample, alpha);
  }

  @Override
  Interval of(BoundedSample sample, double alpha) {
    return Chernoff.of(sample, alpha);
  }

  @Override
  double detectable(int trials, double threshold, double alpha, double beta) {
    return Chernoff.detectable(Side.ABOVE, trials, threshold, alpha, beta);
  }

  @Override
  long needed(double threshold, double mean, double alpha, double beta) {
    return Chernoff.needed(threshold, mean, alpha, beta);
  }

  @Test
  void threeOfAHundredIsAtMostThePublishedEnd() {
    assertEquals(.0913315206, Chernoff.upper(0.03, 100, 0.05), 0.51e-10);
  }

  @Test
  void meansOfZeroAndOneHaveClosedForms() {
    assertEquals(0, Chernoff.lower(0, 10, 0.05));
    assertEquals(1, Chernoff.upper(1, 10, 0.05));
    assertEquals(1 - Math.pow(0.05, 0.1), Chernoff.upper(0, 10, 0.05), 1e-15);
    assertEquals(Math.pow(0.05, 0.1), Chernoff.lower(1, 10, 0.05), 1e-15);
  }

  /** Reference values computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({".3, .3000001, 2.38095207874625311e-14", ".1, .5, .368064207168497058", "1e-12, 1e-9, 9.92092245220018426e-10", ".999, .9985, 9.46600587827457093e-5"})
  void relativeEntropyIsAccurate(double p, double q, double expected) {
    assertEquals(expected, Chernoff.relativeEntropy(p, q), 1e-9 * expected);
    assertEquals(0, Chernoff.relativeEntropy(p, p));
  }

  @Test
  void isNeverWiderThanHoeffding() {
    for (int heads = 0; heads <= 50; heads++) {
      Interval wider = Hoeffding.of(Samples.coins(heads, 50), 0.01);
      assertEquals(wider, wider.hull(Chernoff.of(Samples.coins(heads, 50), 0.01)));
    }
  }

  @Test
  void belowMirrorsAbove() {
    assertEquals(1 - Chernoff.detectable(Side.ABOVE, 200, 0.7, 1e-3, 0.1), Chernoff.detectable(Side.BELOW, 200, 0.3, 1e-3, 0.1), 1e-12);
    assertEquals(Chernoff.needed(0.3, 0.4, 1e-3, 0.1), Chernoff.needed(0.7, 0.6, 1e-3, 0.1));
  }

  @Test
  void tooFewTrialsDetectNothing() {
    assertEquals(Double.POSITIVE_INFINITY, Chernoff.detectable(Side.ABOVE, 5, 0.5, 1e-6, 0.1));
    assertEquals(Double.NEGATIVE_INFINITY, Chernoff.detectable(Side.BELOW, 5, 0.5, 1e-6, 0.1));
    assertTrue(Chernoff.detectable(Side.ABOVE, 25, 0.5, 1e-6, 0.1) <= 1);
  }

  @Test
  void refusesWhatNoNumberOfTrialsTellsApart() {
    assertThrows(IllegalArgumentException.class, () -> Chernoff.needed(0.3, 0.3, 0.05, 0.1));
    assertThrows(IllegalArgumentException.class, () -> Chernoff.upper(1.1, 10, 0.05));
  }
}
