package assay.claim;

import static assay.claim.Judging.judged;
import static assay.claim.Judging.kind;
import static assay.claim.Judging.left;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

  private static final String WHY = "rounding of a sum";

  @Test
  void readsAsTheEquationWithItsToleranceAndWhy() {
    Claim claim = Identity.of("G(w,b) + G(−w,−b)", 1.0, "E[y x]", 1.0).within(1e-13, WHY);
    assertEquals("G(w,b) + G(−w,−b) = E[y x]   up to 1e-13 (rounding of a sum)", claim.statement());
    assertEquals("f(x) = 0   to the bit", Identity.of("f(x)", 0.0, "0", 0.0).exactly().statement());
  }

  @Test
  void severalEquationsAreReadAndJudgedTogether() {
    Claim claim = Identity.of("a", 1.0, "b", 1.0).and(Identity.of("c", 2.0, "d", 2.5)).within(0.1, WHY);
    assertTrue(claim.statement().startsWith("a = b,  c = d   up to"), claim.statement());
    assertEquals(0.2, left(claim));
    assertEquals(Verdict.Kind.REFUTED, kind(claim));
  }

  /** The error is relative to the larger side: the unit does not matter. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1, 1e300})
  void theUnitDoesNotMatter(double unit) {
    assertEquals(0.5, left(Identity.of("a", unit, "b", 2 * unit).within(0.6, WHY)), 1e-15);
    assertEquals(Verdict.Kind.SUPPORTED, kind(Identity.of("a", unit, "b", 2 * unit).within(0.6, WHY)));
    assertEquals(Verdict.Kind.REFUTED, kind(Identity.of("a", unit, "b", 2 * unit).within(0.4, WHY)));
  }

  @Test
  void nothingEqualsNothing() {
    assertEquals(Verdict.Kind.SUPPORTED, kind(Identity.of("a", 0.0, "b", 0.0).within(1e-15, WHY)));
    assertEquals(Verdict.Kind.REFUTED, kind(Identity.of("a", 0.0, "b", 1e-300).within(1e-15, WHY)));
  }

  @Test
  void toTheBitMeansIt() {
    assertEquals(Verdict.Kind.SUPPORTED, kind(Identity.of("a", 0.3, "b", 0.3).exactly()));
    assertEquals(Verdict.Kind.REFUTED, kind(Identity.of("a", 0.1 + 0.2, "b", 0.3).exactly()));
  }

  @Test
  void errorsMayBeRelativeToWhatCancels() {
    Equality cancelled = Identity.of("Σ", 1e-12, "0", 0.0);
    assertEquals(Verdict.Kind.REFUTED, kind(cancelled.within(1e-9, WHY)));
    assertEquals(Verdict.Kind.SUPPORTED, kind(cancelled.relativeTo("Σ|terms|", 1).within(1e-9, WHY)));
    assertEquals("error / Σ|terms|", cancelled.relativeTo("Σ|terms|", 1).within(1e-9, WHY).left().name());
  }

  @Test
  void vectorsAreJudgedByTheirWorstEntryAgainstTheirLargest() {
    Claim claim = Identity.ofVectors("u", new double[] {1, 10}, "v", new double[] {2, 10}).within(0.2, WHY);
    assertEquals(0.1, left(claim));
    assertEquals(Verdict.Kind.ERROR, kind(Identity.ofVectors("u", new double[1], "v", new double[2]).exactly()));
  }

  @Test
  void whatIsKnownBetweenTwoEndsMayStayOpen() {
    Interval x = new Interval(0.9, 1.1);
    assertEquals(Verdict.Kind.INCONCLUSIVE,
        kind(Identity.between("p", trial -> x, "q", trial -> Interval.exactly(1)).within(0.01, WHY)));
  }

  @Test
  void notANumberNeverHolds() {
    assertEquals(Verdict.Kind.ERROR, kind(Identity.of("a", Double.NaN, "b", 1.0).within(0.1, WHY)));
    assertEquals(Verdict.Kind.ERROR, kind(Identity.of("a", Double.NaN, "b", Double.NaN).exactly()));
    assertEquals(Verdict.Kind.ERROR,
        kind(Identity.ofVectors("u", new double[] {1, Double.NaN}, "v", new double[] {1, 1}).within(0.1, WHY)));
    assertEquals(Verdict.Kind.ERROR,
        kind(Identity.of("a", Double.POSITIVE_INFINITY, "b", Double.POSITIVE_INFINITY).within(0.1, WHY)));
  }

  @Test
  void bothSidesAreShown() {
    Claim claim = Identity.of("a", 1.0, "b", 1.25).within(0.5, WHY);
    assertEquals(List.of(new Term.Measured("a", Interval.exactly(1)), new Term.Measured("b", Interval.exactly(1.25))),
        judged(claim).shown().besides());
    assertEquals("error below tolerance: 0.2 against 0.5", judged(claim).verdict().reason());
  }

  @Test
  void aToleranceHasAReasonAndASize() {
    Equality equality = Identity.of("a", 1.0, "b", 1.0);
    assertThrows(IllegalArgumentException.class, () -> equality.within(0.1, " "));
    assertThrows(IllegalArgumentException.class, () -> equality.within(0, WHY));
    assertThrows(IllegalArgumentException.class, () -> equality.within(Double.NaN, WHY));
    assertThrows(IllegalArgumentException.class, () -> equality.relativeTo("E‖x‖", 0));
    Equality measured = Identity.everywhere("f(x)", "g(x)", trial -> Interval.ZERO);
    assertThrows(IllegalStateException.class, () -> measured.within(0.1, WHY));
    assertEquals(Verdict.Kind.SUPPORTED, kind(measured.relativeTo("E‖x‖", 2).within(0.1, WHY)));
  }
}
