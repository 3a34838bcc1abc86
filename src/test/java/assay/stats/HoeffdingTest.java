package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Half-widths: {@code theory/verdicts.md}, C.2, item 4, computed in Python from Hoeffding (1963). */
class HoeffdingTest extends MeanIntervalContract {

  @Override
  double lower(BoundedSample sample, double alpha) {
    return Hoeffding.lower(sample, alpha);
  }

  @Override
  double upper(BoundedSample sample, double alpha) {
    return Hoeffding.upper(sample, alpha);
  }

  @Override
  Interval of(BoundedSample sample, double alpha) {
    return Hoeffding.of(sample, alpha);
  }

  @Override
  double detectable(int trials, double threshold, double alpha, double beta) {
    return threshold + Hoeffding.detectable(trials, alpha, beta);
  }

  @Override
  long needed(double threshold, double mean, double alpha, double beta) {
    return Hoeffding.needed(mean - threshold, alpha, beta);
  }

  @Test
  void halfWidthsAreThoseOfTheSource() {
    assertEquals(.086540919130, Hoeffding.halfWidth(200, 0.05), 0.51e-12);
    assertEquals(.096032279132, Hoeffding.halfWidth(200, 0.025), 0.51e-12);
    assertEquals(.0186, Hoeffding.halfWidth(10_000, 1e-3), 0.51e-4);
    assertEquals(.0322, Hoeffding.halfWidth(10_000, 1e-9), 0.51e-4);
    assertEquals(.0019, Hoeffding.halfWidth(1_000_000, 1e-3), 0.51e-4);
    assertEquals(.0032, Hoeffding.halfWidth(1_000_000, 1e-9), 0.51e-4);
  }

  @Test
  void liesAroundTheSampleMean() {
    Interval interval = Hoeffding.of(Samples.goldenSample(), 0.05);
    assertEquals(.335364232598, interval.middle(), 0.51e-12);
    assertEquals(2 * .096032279132, interval.width(), 2e-12);
  }
}
