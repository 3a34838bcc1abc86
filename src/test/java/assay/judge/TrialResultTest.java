package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialResultTest {

  private static double tightness(Interval left, Interval right) {
    return TrialResult
        .of(Claim.inequality().named("T").left("L", left).right("R", right), new Trial(new Key(1, "T", 0, 0)))
        .tightness();
  }

  private static double tightness(double left, double right) {
    return tightness(Interval.exactly(left), Interval.exactly(right));
  }

  @Test
  void itIsLeftOverRightAtTheirUnfavourableEnds() {
    assertEquals(0.75, tightness(new Interval(1, 3), new Interval(4, 9)));
    assertEquals(-0.5, tightness(-1, 2));
  }

  /** More left side is less slack, whatever the sign of the right side; the bound is met at 1. */
  @ParameterizedTest
  @ValueSource(doubles = {3, 1e-9, 0, -1e-9, -3})
  void itGrowsWithTheLeftSideAndIsOneAtTheBound(double right) {
    assertEquals(1, tightness(right, right));
    double beyondRounding = 1e-8 * Math.abs(right);
    double[] lefts = {-10, -4, -1, right - 1e-12, right, right + beyondRounding, 1, 4, 10};
    for (double left : lefts) {
      assertTrue(left <= right ? tightness(left, right) <= 1 : tightness(left, right) > 1, left + " against " + right);
      assertTrue(tightness(left, right) <= tightness(left + 1, right), left + " against " + right);
    }
  }

  /** No verdict contradicts its own tightness. */
  @ParameterizedTest
  @ValueSource(doubles = {3, 1e-9, 1e-300, 1e300, -1e-9, -3})
  void whatIsEqualUpToRoundingIsTight(double right) {
    assertEquals(1, tightness(right + 1e-12 * Math.abs(right), right));
  }

  @Test
  void whatIsUnboundedOnItsBadSideIsInfinitelyFarFromSupported() {
    assertEquals(Double.POSITIVE_INFINITY, tightness(Interval.exactly(1), Interval.UNKNOWN));
    assertEquals(Double.POSITIVE_INFINITY, tightness(Interval.UNKNOWN, Interval.exactly(1)));
    assertEquals(0, tightness(1, Double.POSITIVE_INFINITY));
  }
}
