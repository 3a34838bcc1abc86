package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  private static final double DIGITS = 0.51e-10;

  @ParameterizedTest
  @CsvSource({"1, 10, .0025285785, .4450161170", "5, 20, .0865714691, .4910458717", "3, 100, .0062299715, .0851760530"})
  void twoSidedEndsAreThePublishedOnes(int successes, int trials, double lower, double upper) {
    Interval interval = ClopperPearson.of(successes, trials, 0.05);
    assertEquals(lower, interval.lo(), DIGITS);
    assertEquals(upper, interval.hi(), DIGITS);
  }

  @Test
  void oneSidedEndsAreThePublishedOnes() {
    assertEquals(.2588655509, ClopperPearson.upper(0, 10, 0.05), DIGITS);
    assertEquals(.0757107937, ClopperPearson.upper(3, 100, 0.05), DIGITS);
    assertEquals(.0082258291, ClopperPearson.lower(3, 100, 0.05), DIGITS);
    assertEquals(.9242892063, ClopperPearson.lower(97, 100, 0.05), DIGITS);
    assertEquals(1 - Math.pow(1e-9, 1.0 / 300), ClopperPearson.upper(0, 300, 1e-9), 1e-15);
  }

  @Test
  void noSuccessLeavesZeroAndNoFailureLeavesOne() {
    assertEquals(0, ClopperPearson.lower(0, 7, 0.01));
    assertEquals(1, ClopperPearson.upper(7, 7, 0.01));
  }

  @ParameterizedTest
  @CsvSource({".05, .05, 59", ".01, .05, 299", ".1, 1e-3, 66", ".05, 1e-6, 270", ".01, 1e-6, 1375", ".01, 1e-9, 2062", ".1, 1e-9, 197", ".5, .25, 2"})
  void trialsWithoutFailureAreTheFewestThatSuffice(double delta, double alpha, int trials) {
    assertEquals(trials, ClopperPearson.trialsWithoutFailure(delta, alpha));
    assertTrue(ClopperPearson.upper(0, trials, alpha) <= delta);
    assertTrue(ClopperPearson.upper(0, trials - 1, alpha) > delta);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(0, 0, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.lower(3, 2, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.upper(-1, 2, 0.05));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(1, 2, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(1, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> ClopperPearson.trialsWithoutFailure(0, 0.05));
  }
}
