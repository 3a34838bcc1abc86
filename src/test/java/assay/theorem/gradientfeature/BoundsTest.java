package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Teacher;
import assay.distribution.TiltedFeature;
import assay.distribution.Weighting;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against numbers worked out by hand. */
class BoundsTest {

  private static void assertTight(double expected, Interval bound) {
    assertEquals(expected, bound.middle(), 1e-15 * expected);
    assertTrue(bound.width() <= 8 * Math.ulp(expected), "" + bound);
  }

  /** r B_a1 = 6, B_x1 = 2, γ = 0.005: 6 · 2 · 0.1. */
  @Test
  void theAngleTermIsTheTheorems() {
    assertTight(1.2, Bounds.angle(6, Interval.exactly(2), 0.005));
  }

  /** ½ · 6 · 2 · (0.1 + 0.005). */
  @Test
  void halfOfTheAngleTermAddsGamma() {
    assertTight(0.63, Bounds.halfAngle(6, Interval.exactly(2), 0.005));
  }

  /** Networks of neurons within γ of ±E[y x], turned to it: the hinge loss never grows by more. */
  @Test
  void turningFeaturesToTheMomentCostsHalfOfTheAngle() {
    Stream stream = Stream.seeded(6);
    double largest = 0;
    for (int k = 0; k < 3000; k++) {
      FiniteDistribution D = new RandomAtoms(3 + k % 4, 2, RandomAtoms.Labels.SIGNS, Weighting.DIRICHLET).draw(stream);
      double gamma = stream.logUniform(1e-4, 0.3);
      double[] g = Vectors.unit(D.labelMoment());
      List<Teacher.Neuron> tilted = new ArrayList<>();
      List<Teacher.Neuron> turned = new ArrayList<>();
      for (int i = 0; i <= k % 3; i++) {
        double[] side = Vectors.scaled(stream.sign(), g);
        double cos = 1 - gamma * (1 - 1e-9);
        double sin = stream.sign() * Math.sqrt(1 - cos * cos);
        double[] direction = {cos * side[0] - sin * side[1], sin * side[0] + cos * side[1]};
        double bias = stream.uniform(-1, 1);
        double output = stream.uniform(-2, 2);
        tilted.add(new Teacher.Neuron(output, Vectors.unit(direction), bias));
        turned.add(new Teacher.Neuron(output, side, bias));
      }
      double grown = new Teacher(turned).hingeRisk(D).lo() - new Teacher(tilted).hingeRisk(D).hi();
      double total = tilted.stream().mapToDouble(neuron -> Math.abs(neuron.output())).sum();
      double bound = Bounds.halfAngle(total, D.meanNorm(), gamma).hi();
      assertTrue(grown <= bound * (1 + 1e-9), grown + " > " + bound);
      largest = Math.max(largest, grown / bound);
    }
    assertTrue(largest > 0.5, "the test has no power: " + largest);
  }

  /** On the tilted feature it is nearly that: R B sin θ = .49 for ½ of 2 · .49. */
  @Test
  void aTiltedFeatureAttainsIt() {
    FiniteDistribution D = new TiltedFeature(4, 1e-3, 4, 0.6, 20).draw(Stream.seeded(1));
    Teacher tilted = D.teacher().orElseThrow();
    Teacher.Neuron neuron = tilted.neurons().getFirst();
    Teacher turned = new Teacher(
        List.of(new Teacher.Neuron(4, Vectors.unit(D.labelMoment()), neuron.bias())));
    double grown = turned.hingeRisk(D).middle() - tilted.hingeRisk(D).middle();
    assertEquals(1, grown / Bounds.halfAngle(4, D.meanNorm(), 1e-3).middle(), 0.1);
  }

  @Test
  void anUncertainMeanNormLeavesTheTermUncertain() {
    Interval term = Bounds.angle(6, new Interval(1, 2), 0.005);
    assertEquals(0.6, term.lo(), 1e-15);
    assertEquals(1.2, term.hi(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 0.02, 0.1, 0.3, 0.999})
  void theChordIsRoundedOutwards(double gamma) {
    BigDecimal square = new BigDecimal(gamma).multiply(BigDecimal.TWO);
    assertTight(Math.sqrt(2 * gamma), Bounds.chord(gamma));
    assertTrue(new BigDecimal(Bounds.chord(gamma).lo()).pow(2).compareTo(square) <= 0);
    assertTrue(new BigDecimal(Bounds.chord(gamma).hi()).pow(2).compareTo(square) >= 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 2, Double.NaN})
  void tolerancesOutsideZeroAndOneAreRefused(double gamma) {
    String message = assertThrows(IllegalArgumentException.class, () -> Bounds.chord(gamma)).getMessage();
    assertEquals("gamma = " + gamma + ": must lie in (0, 1)", message);
    assertThrows(IllegalArgumentException.class, () -> Bounds.angle(1, Interval.exactly(1), gamma));
    assertThrows(IllegalArgumentException.class, () -> Bounds.approximation(1, Interval.exactly(1), 1, gamma, 0.1));
  }

  /** 1.5 · 2 · 6 · (0.1 + 0.05). */
  @Test
  void theApproximationTermAddsTheWindow() {
    assertTight(2.7, Bounds.approximation(1.5, Interval.exactly(2), 6, 0.005, 0.05));
  }

  /** e³; ln²(4/0.25)/0.02 + 1/√0.25. */
  @Test
  void theWidthsThatTheTheoremAllows() {
    assertEquals(20.085536923187668, Bounds.largestWidth(3), 4e-15);
    assertEquals(386.36, Bounds.smallestWidth(0.02, 4, 0.25), 0.01);
  }

  /** 10⁴ · 2²/0.02 on top of the same. */
  @Test
  void theLiteralWidthHasTheFourthPowerOfOneOverEpsilon() {
    assertEquals(2_000_000 + 386.36, Bounds.literalWidth(0.02, 4, 10, 2, 0.25), 0.01);
  }

  /** m = 2, p = ½, B_G = B_b = ½, T = 3, δ = ½, all norms 2 (4 squared): 4·9 + 16 + 1 + 2 + 17 + 12. */
  @Test
  void theLiteralSamplesAddUp() {
    double samples =
        Bounds.literalSamples(new Regime(0.5, 0.1, 0.5, 1), 2, 3, 3, 0.5, new Bounds.Norms(2, 4, 2), 1, 0.5);
    assertEquals(36 + 16 + 1 + 2 + (4 + 0.25) * 4 + 12, samples, 1e-12);
  }

  /** γ = 0 nearly: 2 sin(½ arcsin(Δ/B_G)), about Δ/B_G; without Δ it is √(2γ); from Δ = B_G on it is the diameter. */
  @Test
  void theAngleOfSamplesGrowsWithTheDistance() {
    Interval one = Interval.exactly(1);
    assertEquals(0.1, Bounds.angleOfSamples(1, one, 1e-12, 0.05, 0.5).hi(), 2e-4);
    assertEquals(3 * Math.sqrt(0.02), Bounds.angleOfSamples(3, one, 0.01, 0, 0.5).hi(), 1e-12);
    assertEquals(6, Bounds.angleOfSamples(3, one, 0.01, 0.5, 0.5).hi(), 1e-12);
  }
}
