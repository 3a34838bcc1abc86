package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DvoretzkyKieferWolfowitzTest extends MeanIntervalContract {

  @Override
  double lower(BoundedSample sample, double alpha) {
    return DvoretzkyKieferWolfowitz.lower(sample, alpha);
  }

  @Override
  double upper(BoundedSample sample, double alpha) {
    return DvoretzkyKieferWolfowitz.upper(sample, alpha);
  }

  @Override
  Interval of(BoundedSample sample, double alpha) {
    return DvoretzkyKieferWolfowitz.of(sample, alpha);
  }

  @Override
  double detectable(int trials, double threshold, double alpha, double beta) {
    return threshold + DvoretzkyKieferWolfowitz.detectable(trials, alpha, beta);
  }

  @Override
  long needed(double threshold, double mean, double alpha, double beta) {
    return DvoretzkyKieferWolfowitz.needed(mean - threshold, alpha, beta);
  }

  @Test
  void theMeanOfTheTestDataIsWherePublished() {
    Interval interval = DvoretzkyKieferWolfowitz.of(Samples.goldenSample(), 0.05);
    assertEquals(.248015933900, interval.lo(), 0.51e-12);
    assertEquals(.431077190277, interval.hi(), 0.51e-12);
  }

  /** The two-sided band is the one-sided one at half the rate; two radii tell two distributions apart. */
  @Test
  void radiiAreThePublishedOnes() {
    assertEquals(.076180464001, 2 * DvoretzkyKieferWolfowitz.radius(5000, 1e-6), 0.51e-12);
    assertEquals(.076180464001, DvoretzkyKieferWolfowitz.detectable(5000, 0.5e-6, 0.5e-6), 0.51e-12);
    assertEquals(.058770, DvoretzkyKieferWolfowitz.oneSidedRadius(1000, 1e-3), 0.51e-6);
  }

  @Test
  void refusesAOneSidedRateAboveOneHalf() {
    assertThrows(IllegalArgumentException.class, () -> DvoretzkyKieferWolfowitz.oneSidedRadius(10, 0.6));
  }
}
