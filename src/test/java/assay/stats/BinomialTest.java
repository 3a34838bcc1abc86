package assay.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

  /** Reference values computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "3, 100, .2, 5.82986964952077135e-7",
    "500, 100000, .01, 2.348377764323739e-69",
    "40, 1000000, .0001, 7.50597986967900543e-12",
    "99000, 100000, .995, 9.3710523237211828e-87",
    "5, 20, .9, 9.48130371999996951e-12"})
  void tailsAreAccurateHoweverSmall(int k, int trials, double p, double expected) {
    assertEquals(expected, Binomial.atMost(k, trials, p), 1e-12 * expected);
    assertEquals(1, Binomial.atLeast(k + 1, trials, p), 1e-6);
  }

  @Test
  void tailsAreSumsOfProbabilitiesAndIncompleteBetaFunctions() {
    int trials = 37;
    for (double p : new double[] {1e-3, 0.2, 0.5, 0.97}) {
      double sum = 0;
      for (int k = 0; k <= trials; k++) {
        assertEquals(1 - sum, Binomial.atLeast(k, trials, p), 1e-13);
        sum += Binomial.exactly(k, trials, p);
        assertEquals(sum, Binomial.atMost(k, trials, p), 1e-13);
        if (k < trials)
          assertEquals(Beta.regularizedBeta(1 - p, trials - k, k + 1), Binomial.atMost(k, trials, p), 1e-13);
      }
    }
  }

  @Test
  void certainOutcomesAreCertain() {
    assertEquals(1, Binomial.atMost(5, 5, 0.3));
    assertEquals(0, Binomial.atMost(-1, 5, 0.3));
    assertEquals(1, Binomial.atLeast(0, 5, 0.3));
    assertEquals(0, Binomial.atLeast(6, 5, 0.3));
    assertEquals(1, Binomial.atMost(0, 5, 0));
    assertEquals(0, Binomial.atMost(4, 5, 1));
    assertEquals(0, Binomial.atLeast(1, 5, 0));
    assertEquals(1, Binomial.atLeast(5, 5, 1));
  }

  @Test
  void tailProbabilitiesAreSuperUniform() {
    int trials = 60;
    for (double p : new double[] {0.02, 0.1, 0.5}) {
      for (int observed = 0; observed <= trials; observed++) {
        double u = Binomial.atLeast(observed, trials, p);
        double reached = 0;
        for (int k = 0; k <= trials; k++)
          if (Binomial.atLeast(k, trials, p) <= u) reached += Binomial.exactly(k, trials, p);
        assertTrue(reached <= u * (1 + 1e-12));
      }
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Binomial.atMost(1, 2, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Binomial.atLeast(1, 2, 1.5));
    assertThrows(IllegalArgumentException.class, () -> Binomial.exactly(1, -2, 0.5));
  }
}
