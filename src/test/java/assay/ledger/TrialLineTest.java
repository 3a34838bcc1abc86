package assay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Condition;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.stats.Interval;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrialLineTest {

  private static StoredTrial stored(Claim claim, Map<String, Object> parameters) {
    return Outcomes.stored(claim, parameters, 0).getFirst();
  }

  private static StoredTrial again(StoredTrial trial) {
    return TrialLine.parse(line(trial), Map.of()).trial();
  }

  private static String line(StoredTrial trial) {
    return TrialLine.of(List.of(trial), "run").getFirst();
  }

  private static Claim claim(Interval left, Interval right) {
    return Claim.inequality().named("X").assume("E‖x‖ \"quoted\" \\", left, Condition.atMost(3))
        .left("min_t L\t𝔼", left).right(
            "OPT_{d,r}", right)
        .vacuousAbove("L(0)", 1);
  }

  @Test
  void everyBitOfADoubleSurvives() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double a = Double.longBitsToDouble(random.nextLong());
      if (Double.isNaN(a)) continue;
      StoredTrial trial = stored(
          claim(new Interval(a, Double.POSITIVE_INFINITY), Interval.exactly(a)),
          Map.of("gamma", Math.abs(a) < 1e300 ? a : 1.0));
      assertEquals(trial, again(trial));
    }
  }

  @Test
  void endsThatAreNotFiniteComeBackAsTheyWere() {
    for (Interval x : new Interval[] {Interval.UNKNOWN, Interval.atLeast(2),
      Interval.exactly(Double.POSITIVE_INFINITY), Interval.exactly(Double.NaN),
      Interval.exactly(Double.NEGATIVE_INFINITY)}) {
      StoredTrial trial = stored(claim(Interval.ZERO, x), Map.of());
      assertEquals(trial.right(), again(trial).right());
    }
  }

  @Test
  void seedsAndDigestsAreTextOfHexadecimalDigits() {
    StoredTrial trial = stored(
        claim(Interval.ZERO, Interval.exactly(0.5)),
        new LinkedHashMap<>(Map.of("seed", Long.toString(Long.MIN_VALUE))));
    String line = line(trial);
    assertTrue(line.contains("\"seed\":\"0000000000000007\"") && line
        .contains("\"digest\":\"" + TrialLine.hex(trial.digest()) + "\""), line);
    assertEquals(trial, again(trial));
  }

  @Test
  void whatTheJudgeSaidFollowsAgainFromWhatIsStored() {
    for (double right : new double[] {0.1, 0.5, 2}) {
      StoredTrial trial = stored(claim(Interval.exactly(0.3), Interval.exactly(right)), Map.of());
      assertEquals(trial.verdict(),
          again(trial).judged(again(trial).right(), new Judge(TrialRunner.inOrder())).verdict().kind());
    }
  }

  @Test
  void aTornOrForeignLineIsNotTakenForATrial() {
    String line = line(stored(claim(Interval.ZERO, Interval.ZERO), Map.of("m", 3)));
    for (int end : new int[] {0, 1, line.length() / 2, line.length() - 1}) {
      assertThrows(IllegalArgumentException.class, () -> TrialLine.parse(line.substring(0, end), Map.of()));
    }
    assertThrows(IllegalArgumentException.class, () -> TrialLine.parse("{\"run\":\"r\"}", Map.of()));
  }

  /** Trials of one instance whose left side, an end that is not finite, or number of terms varies. */
  private static List<StoredTrial> instance() {
    StoredTrial some = stored(claim(Interval.exactly(0.25), Interval.exactly(0.5)), Map.of("m", 3.0));
    StoredTrial other = stored(claim(Interval.exactly(0.75), Interval.exactly(Double.NaN)), Map.of("m", 3.0));
    StoredTrial broken = stored(claim(Interval.exactly(0.25), Interval.exactly(0.5)).right("ε", trial -> {
      throw new IllegalStateException("no ε");
    }), Map.of("m", 3.0));
    return List.of(some, other, some, broken, other);
  }

  @Test
  void laterLinesLeaveOutWhatTheFirstSaysAndComeBackWhole() {
    for (int start = 0; start < instance().size(); start++) {
      List<StoredTrial> trials = instance().subList(start, instance().size());
      Lines lines = new Lines(Path.of("/dev/null"), TrialLine.of(trials, "run").stream());
      assertEquals(trials, lines.trials().toList());
    }
  }

  /** Who reads one line at a time finds these in each. */
  @Test
  void everyLineSaysWhoseTrialItIsItsVerdictAndItsLeftSide() {
    List<String> lines = TrialLine.of(instance(), "run");
    for (String line : lines) {
      Map<?, ?> fields = (Map<?, ?>) Json.parse(line);
      assertTrue(fields.keySet().containsAll(List.of("claim", "method", "attempt", "trial", "verdict", "left")), line);
      assertTrue(((Map<?, ?>) fields.get("left")).keySet().containsAll(List.of("lo", "hi")), line);
    }
    assertTrue(lines.get(2).length() < lines.get(0).length() / 2, lines.get(2));
  }
}
