package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.feature.Regime;
import assay.opt.NetworkClass;
import assay.stats.Binomial;
import org.junit.jupiter.api.Test;

/** r B_a1 = 2, B_b = b_lo = 0.1, B_x1 = 1, B_G = ½, b̃ = 1, p = 0.1, ε = 0.8, δ = ½. */
class GuaranteeTest {

  private static final Guarantee GUARANTEE = new Guarantee(new Regime(0.1, 1e-4, 0.5, 1), new NetworkClass(2, 1, 0.1),
      0.1, 1, 1, 0.8, 0.5);

  /** ε_a = 0.8/8 and (sinh h/h − 1) · 2 · 1.2 = 0.2, but for the millionth that is kept. */
  @Test
  void theWindowAndTheTravel() {
    assertEquals(0.1 * (1 - 1e-6), GUARANTEE.window(), 1e-15);
    double h = GUARANTEE.travel();
    assertEquals(0.2 / 2.4, Math.sinh(h) / h - 1, 2e-7);
    assertEquals(0.6986, h, 1e-4);
  }

  /** (2 · 0.1)²/k ≤ 2 · 0.6986 · 0.2 already for k = 1; for biases ten times as large k ≥ 4/0.2794 h-dependent. */
  @Test
  void theFewestMatches() {
    assertEquals(1, GUARANTEE.fewestMatches());
    Guarantee large = new Guarantee(new Regime(0.1, 1e-4, 0.5, 1), new NetworkClass(2, 1, 1), 1, 1, 1, 0.8, 0.5);
    assertEquals((int) Math.ceil(4 / (2 * large.travel() * 0.2)), large.fewestMatches());
  }

  /** Lengths between B_G = ½ and 1: u = √(¾/(2 ln 2)) = 0.735534 and twice that; q = 2(Φ(1.1/u) − Φ(0.9/u)). */
  @Test
  void shortAndLongNeuronsMatchAboutEquallyOften() {
    assertEquals(0.7355343, GUARANTEE.kappa() * 0.5 * 0.1, 1e-6);
    double shortOnes = 2 * MatchingProbability.ofLengthAndSign(0.1, 0.7355343);
    double longOnes = 2 * MatchingProbability.ofLengthAndSign(0.1, 1.4710685);
    assertEquals(Math.min(shortOnes, longOnes), GUARANTEE.matchingProbability(), 1e-6);
    assertEquals(shortOnes, longOnes, 0.01 * longOnes);
  }

  /** The width is enough, and one less is not. */
  @Test
  void theWidthIsTheSmallest() {
    int m = GUARANTEE.width();
    double hit = 0.2 * GUARANTEE.matchingProbability();
    assertTrue(2 * Binomial.atMost(0, m, hit) <= 0.25);
    assertTrue(2 * Binomial.atMost(0, m - 1, hit) > 0.25);
  }

  /** m = 4, x = ln 8: Σz² ≤ 4 + 2√(4 ln 8) + 2 ln 8 = 13.926993; κ = 14.710685. */
  @Test
  void theRateAndTheSteps() {
    double kappa = 14.710685;
    double sum = 4 * kappa * kappa * 13.926993 + 4 * kappa * Math.sqrt(4 * 13.926993) + 8;
    double g = Math.pow(Math.cosh(GUARANTEE.travel()), 2) * sum;
    assertEquals(g, GUARANTEE.squaredGradient(4), 1e-5 * g);
    Recipe recipe = GUARANTEE.recipe(4);
    assertEquals(0.4 / g, recipe.rate(), 1e-5 * recipe.rate());
    assertEquals(GUARANTEE.travel() * g / 0.4, recipe.steps(), 2);
  }

  /** m = 4 and d = 9: with x = ln 32 a neuron's length is at most √(9 + 2√(9x) + 2x) = 5.205897. */
  @Test
  void whatTheFirstOutputsAddIsFarBelowWhatIsKept() {
    double alpha = GUARANTEE.recipe(4).firstRate() * (5.205897 + 1);
    double h = GUARANTEE.travel();
    double gradient = Math.sqrt(GUARANTEE.squaredGradient(4));
    double steeper = 4 * alpha * Math.sinh(h);
    double expected = 4 * alpha * (2 * 0.2 + 4 * alpha) / (2 * h) + 0.2 * alpha * (Math.cosh(h) - 1) / h
        + GUARANTEE.recipe(4).rate() * (gradient * steeper + steeper * steeper / 2);
    assertEquals(expected, GUARANTEE.firstOutputsAdd(4, 9), 1e-6 * expected);
    assertTrue(expected < Guarantee.KEPT * 0.8, expected + " is more than is kept");
  }

  @Test
  void badArgumentsAreNamed() {
    NetworkClass networks = new NetworkClass(2, 1, 0.1);
    assertThrows(IllegalArgumentException.class,
        () -> new Guarantee(new Regime(0.1, 1e-4, 0.5, 1), networks, 0.2, 1, 1, 0.8, 0.5));
    assertThrows(IllegalArgumentException.class,
        () -> new Guarantee(new Regime(0.1, 1e-4, 2, 1), networks, 0.1, 1, 1, 0.8, 0.5));
    assertThrows(IllegalArgumentException.class,
        () -> new Guarantee(new Regime(0.1, 1e-4, 0.5, 1), networks, 0.1, 1, 1, Double.NaN, 0.5));
  }
}
