package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianTest {

  /** Published tables: Abramowitz and Stegun 26.1 and 26.2; the tail at 6 from the continued fraction. */
  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 0.158655253931457", "2, 0.0227501319481792", "-1, 0.841344746068543",
    "6, 9.86587645037698e-10"})
  void tailsAreAccurate(double z, double expected) {
    assertEquals(expected, Gaussian.above(z), 1e-13 * expected);
    assertEquals(expected, Gaussian.atMost(-z), 1e-13 * expected);
  }

  @Test
  void densityAtZeroAndOne() {
    assertEquals(0.398942280401433, Gaussian.density(0), 1e-15);
    assertEquals(0.241970724519143, Gaussian.density(-1), 1e-15);
  }
}
