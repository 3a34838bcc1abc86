package assay.claim;

import static assay.claim.Judging.judged;
import static assay.claim.Judging.kind;
import static assay.claim.Judging.left;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Exponents, thresholds, separations and bounds along a run: how they read, and what decides them. */
class ShapesTest {

  private static Exponent.Power power(double lo, double hi) {
    return Exponent.measured("flips", "m", trial -> new Interval(lo, hi));
  }

  @Test
  void anExponentReadsAsALaw() {
    assertEquals("flips ~ m^p  with  p ≤ -0.5 + 0.1", power(-0.5, -0.5).atMost(-0.5, 0.1).statement());
    assertEquals("flips ~ m^p  with  |p − -0.5| ≤ 0.1", power(-0.5, -0.5).is(-0.5, 0.1).statement());
  }

  @Test
  void anExponentIsBoundedFromEitherSideOrBoth() {
    assertEquals(Verdict.Kind.SUPPORTED, kind(power(-0.6, -0.45).atMost(-0.5, 0.1)));
    assertEquals(Verdict.Kind.REFUTED, kind(power(-0.3, -0.2).atMost(-0.5, 0.1)));
    assertEquals(Verdict.Kind.INCONCLUSIVE, kind(power(-0.6, -0.2).atMost(-0.5, 0.1)));
    assertEquals(Verdict.Kind.SUPPORTED, kind(power(-0.3, -0.2).atLeast(-0.35, 0.1)));
    assertEquals(Verdict.Kind.REFUTED, kind(power(-0.9, -0.8).atLeast(-0.5, 0.1)));
    assertEquals(Verdict.Kind.SUPPORTED, kind(power(-0.55, -0.45).is(-0.5, 0.1)));
    assertEquals(Verdict.Kind.REFUTED, kind(power(-0.9, -0.8).is(-0.5, 0.1)));
    assertEquals(Verdict.Kind.ERROR, kind(power(Double.NaN, Double.NaN).is(-0.5, 0.1)));
    assertThrows(IllegalArgumentException.class, () -> power(0, 0).atMost(0, -0.1));
  }

  @Test
  void aThresholdIsBoundedFromAboveOrBelow() {
    Threshold.Least m = Threshold.of("m", "loss ≤ ε", trial -> new Interval(10, 20));
    assertEquals("min { m : loss ≤ ε } ≤ r/p", m.atMost("r/p", 30).statement());
    assertEquals("min { m : loss ≤ ε } ≥ r/p", m.atLeast("r/p", 5).statement());
    assertEquals(Verdict.Kind.SUPPORTED, kind(m.atMost("r/p", 30)));
    assertEquals(Verdict.Kind.REFUTED, kind(m.atMost("r/p", 9)));
    assertEquals(Verdict.Kind.SUPPORTED, kind(m.atLeast("r/p", 5)));
    assertEquals(Verdict.Kind.REFUTED, kind(m.atLeast("r/p", 25)));
    assertEquals(Verdict.Kind.INCONCLUSIVE, kind(m.atLeast("r/p", 15)));
  }

  private static Claim separation(double network, double others) {
    return Separation.of("L(f_T)", trial -> Interval.exactly(network)).atMost(0.1)
        .whileEvery("kernel", "L(f)", trial -> Interval.exactly(others)).atLeast(0.4);
  }

  @Test
  void aSeparationNeedsBothHalves() {
    assertEquals("L(f_T) ≤ 0.1  while  L(f) ≥ 0.4 for every kernel", separation(0, 1).statement());
    assertEquals(Verdict.Kind.SUPPORTED, kind(separation(0.05, 0.5)));
    assertEquals(Verdict.Kind.REFUTED, kind(separation(0.2, 0.5)));
    assertEquals(Verdict.Kind.REFUTED, kind(separation(0.05, 0.3)));
    assertEquals(Verdict.Kind.REFUTED, kind(separation(0.05, 0)));
    assertEquals(Verdict.Kind.ERROR, kind(separation(Double.NaN, 0.5)));
    assertEquals(Verdict.Kind.ERROR, kind(separation(0.05, Double.NaN)));
    assertEquals(2, judged(separation(0.05, 0.5)).shown().besides().size());
  }

  @Test
  void nothingIsSeparatedByBoundsInTheWrongOrder() {
    Separation.Others others = Separation.of("L", trial -> Interval.ZERO).atMost(0.4)
        .whileEvery("kernel", "L", trial -> Interval.ZERO);
    assertThrows(IllegalArgumentException.class, () -> others.atLeast(0.4));
    assertThrows(IllegalArgumentException.class, () -> Separation.of("L", trial -> Interval.ZERO).atMost(0));
  }

  private static Claim along(double[] left, double[] right) {
    return Throughout.of("t ≤ T", "L(t)", trial -> left, "B(t)", trial -> right);
  }

  @Test
  void aBoundAlongARunIsJudgedAtItsWorstStep() {
    assertEquals("L(t) ≤ B(t)   for every t ≤ T", along(new double[1], new double[1]).statement());
    assertEquals(2, left(along(new double[] {1, 2, 3}, new double[] {10, 2.5, 30})));
    assertEquals(Verdict.Kind.SUPPORTED, kind(along(new double[] {1, 2, 3}, new double[] {10, 2.5, 30})));
    assertEquals(Verdict.Kind.REFUTED, kind(along(new double[] {1, 2.6, 3}, new double[] {10, 2.5, 30})));
  }

  @Test
  void aStepThatIsNotANumberIsTheWorst() {
    assertEquals(Verdict.Kind.ERROR, kind(along(new double[] {9, Double.NaN, 1}, new double[] {1, 1, 1})));
    assertEquals(Verdict.Kind.ERROR, kind(along(new double[] {Double.NaN, 9, 1}, new double[] {1, 1, 1})));
    assertEquals(Verdict.Kind.ERROR, kind(along(new double[0], new double[0])));
    assertEquals(Verdict.Kind.ERROR, kind(along(new double[1], new double[2])));
  }

  @Test
  void onlyTermsOfATheoremAreAltered() {
    for (Claim claim : List.of(separation(0, 1), power(0, 0).is(0, 1), Identity.of("a", 1.0, "b", 1.0).exactly())) {
      assertEquals(false, claim.shape().termsAreTheorems(), claim.statement());
    }
    assertEquals(true, Threshold.of("m", "c", trial -> Interval.ZERO).atMost("b", 1).shape().termsAreTheorems());
  }

  @Test
  void aLadderGivesItsPictureAndItsSupposition() {
    Function<Trial, Ladder> ladder = trial -> new Ladder() {
      @Override
      public Interval exponent(double level) {
        return Interval.exactly(trial.stream("fit").gaussian() < 9 ? 1 : 0);
      }

      @Override
      public Picture picture(String quantity, String size) {
        return Picture.of(quantity + " over " + size).axes(size, quantity);
      }
    };
    Claim claim = Exponent.of("error", "n", ladder).is(1, 0.1);
    assertEquals(Verdict.Kind.SUPPORTED, kind(claim));
    assertEquals("error over n", judged(claim).shown().pictures().getFirst().title());
    assertEquals(1, claim.suppositions().size());
  }
}
