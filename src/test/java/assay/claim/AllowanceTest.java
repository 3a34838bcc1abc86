package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts do not depend on the unit, and never contradict their own tightness. */
class AllowanceTest {

  private static final Key KEY = new Key(1, "rounding", 0, 0);

  private final Judge judge = new Judge(TrialRunner.inOrder());

  private Instance judged(Claim claim) {
    return judge.judge(claim, KEY, 1e-9);
  }

  private Verdict.Kind kind(double left, double... right) {
    Claim claim = Claim.inequality().named("rounding").left("l", Interval.exactly(left));
    for (double term : right) claim = claim.right("r", term);
    return judged(claim).verdict().kind();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e300, 1e12, 1, 1e-10, 1e-12, 1e-300, 1e-310, Double.MIN_VALUE})
  void fiveTimesXIsNotAtMostX(double x) {
    assertEquals(Verdict.Kind.REFUTED, kind(5 * x, x));
    assertEquals(Verdict.Kind.SUPPORTED, kind(x, 5 * x));
    assertEquals(Verdict.Kind.SUPPORTED, kind(x, x));
    assertEquals(Verdict.Kind.REFUTED, kind(-x, -5 * x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e300, 1, 1e-12, 1e-290})
  void theLastBitsAreForgivenAtEveryScale(double x) {
    assertEquals(Verdict.Kind.SUPPORTED, kind(x * (1 + 1e-12), x));
    assertEquals(Verdict.Kind.SUPPORTED, kind(-x, -x * (1 + 1e-12)));
    assertEquals(Verdict.Kind.REFUTED, kind(x * (1 + 1e-8), x));
  }

  /** What a sum is accurate to is a share of what was added, not of what came out. */
  @ParameterizedTest
  @ValueSource(doubles = {1e200, 1, 1e-200})
  void differencesOfLargeNumbersAreRoundedLikeThese(double x) {
    assertEquals(Verdict.Kind.SUPPORTED, kind(1e-12 * x, x, -x));
    assertEquals(Verdict.Kind.REFUTED, kind(1e-8 * x, x, -x));
  }

  @Test
  void nothingIsSmallAgainstZero() {
    assertEquals(Verdict.Kind.REFUTED, kind(1e-58, 0));
    assertEquals(Verdict.Kind.REFUTED, kind(Double.MIN_VALUE, 0));
    assertEquals(Verdict.Kind.SUPPORTED, kind(0, 0));
  }

  @Test
  void anAbsoluteScaleIsNamed() {
    Claim cancelled = Claim.inequality().named("rounding").left("l", Interval.exactly(1e-12)).right("0", 0)
        .roundingOf("‖G‖, whose parts cancel", 1);
    assertEquals(Verdict.Kind.SUPPORTED, judged(cancelled).verdict().kind());
    assertTrue(cancelled.rounding().toString().contains("‖G‖, whose parts cancel = 1"),
        cancelled.rounding().toString());
    assertEquals(Verdict.Kind.REFUTED, judged(cancelled.roundingOf("‖G‖, whose parts cancel", 1e-6)).verdict().kind());
    assertThrows(IllegalArgumentException.class, () -> cancelled.roundingOf(" ", 1));
    assertThrows(IllegalArgumentException.class, () -> cancelled.roundingOf("‖G‖", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> cancelled.upToRounding(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> cancelled.upToRounding(1));
  }

  /** An end that is not known forgives nothing. */
  @Test
  void whatIsNotKnownNeverSupports() {
    Claim claim = Claim.inequality().named("rounding");
    for (Interval unknown : List.of(Interval.UNKNOWN, Interval.atLeast(0))) {
      assertEquals(Verdict.Kind.INCONCLUSIVE, judged(claim.left("l", unknown).right("r", 1)).verdict().kind());
    }
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        judged(claim.left("l", Interval.ZERO).right("r", Interval.UNKNOWN)).verdict().kind());
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        judged(claim.left("l", Interval.ZERO).right("r", Interval.atMost(1)).right("s", 1)).verdict().kind());
  }

  /** Intervals at random scales, with and without cancellation. */
  @Test
  void noVerdictContradictsItsOwnTightness() {
    Stream stream = Stream.seeded(3);
    for (int i = 0; i < 20_000; i++) {
      double scale = stream.logUniform(1e-300, 1e300);
      Claim claim = Claim.inequality().named("rounding").left("l", around(scale, stream))
          .right("a", around(scale, stream)).right("b", around(scale * stream.logUniform(1e-12, 1), stream));
      Instance instance = judged(claim);
      double tightness = instance.tightest().orElseThrow().tightness();
      boolean agrees = switch (instance.verdict().kind()) {
        case SUPPORTED -> tightness <= 1;
        case REFUTED, INCONCLUSIVE -> tightness > 1;
        default -> false;
      };
      assertTrue(agrees, instance.verdict() + " with tightness " + tightness);
    }
  }

  private static Interval around(double scale, Stream stream) {
    double centre = scale * stream.sign() * (stream.below(3) == 0 ? 1 : stream.uniform());
    return stream.below(2) == 0
        ? Interval.exactly(centre)
        : Interval.around(centre, scale * stream.logUniform(1e-14, 1));
  }

  @Test
  void infiniteScalesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Allowance(0.1, Double.POSITIVE_INFINITY, "why"));
  }
}
