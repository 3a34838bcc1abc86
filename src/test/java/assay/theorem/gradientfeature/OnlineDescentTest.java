package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class OnlineDescentTest {

  /** |u − θ_1|² = 9, η = ½, T = 3: 9/3. */
  @Test
  void theDistanceTermFallsWithRateAndTime() {
    assertEquals(Interval.exactly(3), OnlineDescent.distance(9, 0.5, 3));
  }

  /** η = ½, average |g|² = 8: (½/2) · 8. */
  @Test
  void theMovementTermGrowsWithTheRate() {
    assertEquals(Interval.exactly(2), OnlineDescent.movement(0.5, 8));
  }

  /**
   * f_t(θ) = 3θ from θ_1 = 1 with η = ½: θ = 1, −½, −2, average −1.5; against u = −3.5: −10.5 + 4.5²/3 + 9/4 = −1.5.
   */
  @Test
  void bothTermsTogetherAreAttained() {
    double bound = 3 * -3.5 + OnlineDescent.distance(4.5 * 4.5, 0.5, 3).hi() + OnlineDescent.movement(0.5, 9).hi();
    assertEquals((3 - 1.5 - 6) / 3, bound, 1e-15);
  }

  @Test
  void withoutARateOrAStepThereIsNoBound() {
    assertThrows(ArithmeticException.class, () -> OnlineDescent.distance(1, 0, 3));
    assertThrows(ArithmeticException.class, () -> OnlineDescent.distance(1, 0.5, 0));
  }
}
