package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Point;
import assay.ledger.Row;
import assay.ledger.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final double[] BEFORE = sample(1, 100);

  /** Skewed, as tightness is: squares of uniform numbers. */
  private static double[] sample(long seed, int n) {
    Random random = new Random(seed);
    return random.doubles(n).map(u -> u * u).toArray();
  }

  private static double[] changed(DoubleUnaryOperator change) {
    return Arrays.stream(BEFORE).map(change).toArray();
  }

  private static Comparison compare(long seed, String effort, double[] now, boolean evidence) {
    List<Point> before = Rows.points(BEFORE);
    List<Point> points = Rows.points(now);
    return new Ladder(Rows.row(7, "standard", before), Rows.row(seed, effort, points), 50).compare(
        points, () -> evidence ? before : List.of());
  }

  private static void is(Comparison.State state, String rung, Comparison comparison) {
    assertEquals(state + " by " + rung, comparison.state() + " by " + comparison.rung(), comparison.text());
    assertFalse(comparison.breaks());
  }

  @Test
  void equalBitsAreIdentical() {
    is(Comparison.State.AS_EXPECTED, "identical", compare(7, "standard", BEFORE, false));
  }

  @Test
  void aQuickRunIsIdenticalInTheInstancesThatItShares() {
    is(Comparison.State.AS_EXPECTED, "identical", compare(7, "quick", Arrays.copyOf(BEFORE, 20), false));
  }

  @Test
  void oneLastBitIsRounding() {
    double[] now = changed(x -> x);
    now[3] = Math.nextUp(now[3]);
    is(Comparison.State.AS_EXPECTED, "rounding", compare(7, "standard", now, true));
    is(Comparison.State.AS_EXPECTED, "rounding", compare(7, "standard", now, false));
  }

  @Test
  void aSmallShiftOfEqualInstancesIsFoundByPairsAndNotWithoutThem() {
    double[] now = changed(x -> 1.05 * x);
    is(Comparison.State.CHANGED, "paired", compare(7, "standard", now, true));
    is(Comparison.State.INCONCLUSIVE, "Welch", compare(7, "standard", now, false));
  }

  /**
   * Seen in a fresh run: a tightness of 0.5 up to its last bits, in which two samples differ by any number of
   * deviations.
   */
  @Test
  void otherLastBitsOfAConstantTightnessAreNoChange() {
    double[] accepted = IntStream.range(0, 20).mapToDouble(i -> 0.5 + (i % 3) * 1e-12).toArray();
    double[] now = IntStream.range(0, 12).mapToDouble(i -> 0.5 + 1e-9 + (i % 3) * 1e-12).toArray();
    List<Point> points = Rows.points(now);
    Comparison comparison = new Ladder(Rows.row(7, "standard", Rows.points(accepted)), Rows.row(8, "quick", points), 50)
        .compare(
            points, List::of);
    is(Comparison.State.AS_EXPECTED, "Welch", comparison);
  }

  @Test
  void aLargeShiftOfOtherInstancesIsFoundByWelch() {
    double[] now = Arrays.stream(sample(2, 100)).map(x -> x + 0.3).toArray();
    Comparison comparison = compare(8, "standard", now, false);
    is(Comparison.State.CHANGED, "Welch", comparison);
    assertTrue(comparison.text().contains("nearer to the bound"), comparison.text());
  }

  /**
   * Seen in a fresh run: nearly all instances at 0, a few far away; where those few are missing, the first look is
   * certain.
   */
  @Test
  void aChangeThatAHeavyTailPretendsIsTakenBackByTheSecondLook() {
    double[] accepted = IntStream.range(0, 100).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
    Row row = Rows.row(7, "standard", Rows.points(accepted));
    List<Point> lucky = Rows.points(new double[26]);
    Comparison first = new Ladder(row, Rows.row(8, "quick", lucky), 50).compare(lucky, List::of);
    is(Comparison.State.CHANGED, "Welch", first);
    assertTrue(first.suspicious());
    double[] again = IntStream.range(0, 400).mapToDouble(i -> i % 6 == 0 ? 1 : 0).toArray();
    is(Comparison.State.AS_EXPECTED, "fresh seeds",
        new Ladder(row, Rows.row(9, "quick", Rows.points(again)), 50).secondLook(first));
  }

  @Test
  void twentyFreshRunsWithNothingChangedRaiseAtMostOneAlarm() {
    long alarms = IntStream.range(0, 20 * 50)
        .filter(i -> compare(100 + i, "standard", sample(100 + i, 100), false).state() == Comparison.State.CHANGED)
        .count();
    assertTrue(alarms <= 1, alarms + " alarms");
  }

  /** As a run does it: a suspicious cell is looked at again on four times the instances. */
  private static Comparison twice(long seed, double shift) {
    double[] now = Arrays.stream(sample(seed, 100)).map(x -> x + shift).toArray();
    Comparison first = compare(seed, "standard", now, false);
    if (!first.suspicious()) return first;
    double[] again = Arrays.stream(sample(seed + 1_000_000, 400)).map(x -> x + shift).toArray();
    return new Ladder(Rows.row(7, "standard", Rows.points(BEFORE)), Rows.row(seed + 1, "standard", Rows.points(again)),
        50).secondLook(first);
  }

  @Test
  void withSecondLooksTwentyFreshRunsRaiseAtMostOneAlarmAndLeaveFewCellsOpen() {
    List<Comparison> cells = IntStream.range(0, 20 * 50).mapToObj(i -> twice(100 + i, 0)).toList();
    assertTrue(cells.stream().filter(c -> c.state() == Comparison.State.CHANGED).count() <= 1);
    assertTrue(cells.stream().filter(c -> c.state() == Comparison.State.INCONCLUSIVE).count() <= 20);
  }

  /** Half a standard deviation: the first look alone finds it in few runs. */
  @Test
  void aSecondLookFindsWhatTheFirstOnlySuspects() {
    List<Comparison> first = IntStream.range(0, 200)
        .mapToObj(i -> compare(
            100 + i, "standard", Arrays.stream(sample(100 + i, 100)).map(x -> x + 0.15).toArray(), false))
        .toList();
    List<Comparison> second = IntStream.range(0, 200).mapToObj(i -> twice(100 + i, 0.15)).toList();
    long suspected = first.stream().filter(c -> c.suspicious()).count();
    long found = second.stream().filter(c -> c.rung().equals("fresh seeds") && c.state() == Comparison.State.CHANGED)
        .count();
    assertTrue(suspected > 50 && found > 0.9 * suspected, found + " of " + suspected);
  }

  @Test
  void aRefutationOnFreshSeedsBreaksTheBuild() {
    Row accepted = Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10);
    Comparison first = new Comparison(Comparison.State.INCONCLUSIVE, "Welch", "", false, true);
    assertTrue(new Ladder(accepted, Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10), 1).secondLook(first).breaks());
    assertFalse(new Ladder(accepted, Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10), 1).secondLook(first).breaks());
  }

  @Test
  void aVerdictThatLeavesItsExpectationBreaksTheBuildInEitherDirection() {
    Row accepted = Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10);
    Row refuted = Rows.row(Rows.CELL, Verdict.Kind.REFUTED, 10);
    assertTrue(new Ladder(accepted, refuted, 1).compare(List.of(), List::of).breaks());
    assertTrue(new Ladder(refuted, accepted, 1).compare(List.of(), List::of).breaks());
    assertFalse(new Ladder(refuted, refuted, 1).compare(List.of(), List::of).breaks());
  }

  @Test
  void anOpenVerdictBreaksTheBuildOnlyWhereEverythingElseIsEqual() {
    Row accepted = Rows.row(Rows.CELL, Verdict.Kind.SUPPORTED, 10);
    Row open = Rows.row(Rows.CELL, Verdict.Kind.INCONCLUSIVE, 10);
    Row quick = new Row(Rows.CELL, open.expected(), open.verdict(), 2, 0, 2, 0.5, 0.1, 0.5, 0.7, 1, 1, 1, 7, "quick",
        "run");
    assertTrue(new Ladder(accepted, open, 1).compare(List.of(), List::of).breaks());
    assertFalse(new Ladder(accepted, quick, 1).compare(List.of(), List::of).breaks());
  }
}
