package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Allowance;
import assay.claim.Picture;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.judge.TrialResult;
import assay.ledger.Json;
import assay.random.Key;
import assay.random.Levels;
import assay.stats.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written of units and trials is read as it was. */
class TextsTest {

  private static final TrialKey KEY = new TrialKey("a.B#c", "search 3", new Key(-1, "Ω “x”\\t\n", 4, 7),
      new Levels(1e-300, 0.1));

  private static final List<Interval> INTERVALS = List.of(new Interval(0.1, Math.nextUp(0.1)), Interval.UNKNOWN,
      new Interval(Double.NaN, Double.NaN), new Interval(Double.MIN_VALUE, Double.MAX_VALUE),
      Interval.exactly(Double.POSITIVE_INFINITY), Interval.exactly(Double.NEGATIVE_INFINITY), new Interval(-0.0, 0.0));

  private static final List<Verdict> VERDICTS =
      List.of(new Verdict.HarnessError("NaN"), new Verdict.OutOfRegime("m < 1"),
          new Verdict.Vacuous(""), new Verdict.Refuted("2 > 1"), new Verdict.Supported("1 ≤ 2"),
          new Verdict.Inconclusive("\"?\""));

  @Test
  void resultsKeepEveryBit() {
    for (Interval x : INTERVALS)
      for (Verdict verdict : VERDICTS) {
        TrialResult result = new TrialResult(KEY.key(),
            List.of(new Premise.Measured("E‖x‖ ≤ 3", x, Truth.UNKNOWN)), new Term.Measured("left", x),
            List.of(new Term.Measured("ε", x), new Term.Measured("", Interval.ZERO)), verdict, Long.MIN_VALUE,
            new Allowance(1e-14, 3, "terms that cancel"), List.of(picture()));
        String line = ResultText.of(KEY, result);
        assertFalse(line.contains("\n"), line);
        assertEquals(result, ResultText.parse(line));
        assertEquals(result.bits(), ResultText.parse(line).bits());
        assertEquals(KEY, ResultText.key(map(line)));
      }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String line) {
    return (Map<String, Object>) Json.parse(line);
  }

  private static Picture picture() {
    return Picture.of("losses").axes("t", "L").logUpwards().inThePlane()
        .curve("a", new double[] {1, 2}, new double[] {Double.NaN, -0.0})
        .band(new double[] {Double.NEGATIVE_INFINITY, 0.1}, new double[] {Double.POSITIVE_INFINITY, 0.3}).level("b", 7);
  }

  @Test
  void unitsKeepTheirNames() {
    for (Unit unit : List.of(Unit.instance("a.B#c", 3), Unit.untilRefuted("a.B$D#c"), Unit.search("a.B#c"),
        new Unit("a.B#c", Unit.Kind.TRIALS, 3, 1024, 2048)))
      assertEquals(unit, Unit.parse(unit.toString()));
    assertThrows(IllegalArgumentException.class, () -> Unit.parse("a.B#c"));
    assertThrows(IllegalArgumentException.class, () -> Unit.parse("a.B#c everything 0 0-0"));
  }

  @Test
  void aDifferenceIsNamed() {
    Fingerprint one = new Fingerprint(Map.of("seed", "7", "effort", "quick"));
    Fingerprint other = new Fingerprint(Map.of("seed", "8", "effort", "quick"));
    assertEquals("its seed is 7 and not 8", one.difference(other));
    assertEquals("", one.difference(one));
    assertTrue(!one.hash().equals(other.hash()) && one.hash().matches("[0-9a-f]{16}"), one.hash());
    Header header = new Header(new Shard(3, 8), one);
    assertEquals(header, Header.of(map(header.line())));
  }

  @Test
  void theLineOfProgressIsPlain() {
    Pace pace = new Pace("shard 3 of 8", "instances", 2, 40);
    Unit slow = Unit.instance("a.B#c", 0);
    pace.begins(slow);
    pace.heard("{\"trial\":1}");
    pace.heard("{\"done\":1}");
    pace.ends(slow);
    pace.begins(Unit.instance("a.B#d", 0));
    String line = pace.line();
    assertTrue(line.matches("shard 3 of 8, 0 s: 1 of 2 instances, 1 of about 40 trials, [0-9.]+ trials/s; "
        + "under way: a.B#d 0 s; slowest so far: a.B#c 0 s"), line);
  }
}
