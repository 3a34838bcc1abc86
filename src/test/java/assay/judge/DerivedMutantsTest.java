package assay.judge;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.judge.DerivedMutant.Fate.KILLED;
import static assay.judge.DerivedMutant.Fate.NOT_PROBED;
import static assay.judge.DerivedMutant.Fate.POSSIBLY_UNNECESSARY;
import static assay.judge.DerivedMutant.Fate.SURVIVED;
import static assay.judge.DerivedMutant.Fate.UNDEFINED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.random.Key;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DerivedMutantsTest {

  private static final double ALPHA = 1e-6;
  private static final Claim BARE = Claim.inequality().named("M");

  /** What becomes of each change when these instances are judged. */
  private static Map<String, DerivedMutant> fates(Claim... instances) {
    Judge judge = new Judge(TrialRunner.inOrder());
    DerivedMutants mutants = new DerivedMutants(judge);
    for (int i = 0; i < instances.length; i++)
      mutants.examine(judge.judge(instances[i], new Key(1, "M", i, 0), ALPHA), ALPHA);
    return mutants.fates().stream().collect(Collectors.toMap(DerivedMutant::change, Function.identity()));
  }

  private static DerivedMutant.Fate fate(String change, Claim... instances) {
    return fates(instances).get(change).fate();
  }

  private static Claim sides(double left, double right) {
    return BARE.left("L", Interval.exactly(left)).right("B", right);
  }

  @Test
  void everyPartOfAClaimIsChangedInEveryWay() {
    Claim claim = sides(0.1, 0.5).right("ε", 0.5).assume("m", 5, atLeast(3)).withProbability(0.5);
    assertEquals(
        List.of("without the premise m ≥ …", "half of B", "without B", "square of B", "square root of B",
            "half of ε", "without ε", "square of ε", "square root of ε", "half the allowed failure probability"),
        Alteration.of(claim).stream().map(Alteration::text).toList());
  }

  @Test
  void aTightClaimHasNoStrongerOne() {
    Claim tight = sides(1, 0.5).right("A", 0.5);
    assertEquals(KILLED, fate("half of B", tight));
    assertEquals(KILLED, fate("without A", tight));
    assertEquals(KILLED, fate("square of A", tight));
  }

  @Test
  void whatSurvivesTellsItsSlackOverAllInstances() {
    DerivedMutant half = fates(sides(0.1, 1), sides(0.3, 1)).get("half of B");
    assertEquals(SURVIVED, half.fate());
    assertEquals(2, half.instances());
    assertEquals(0.2, half.smallestSlack(), 1e-15);
  }

  /** √t is weaker than t below 1, t² above: no instance tells. Zero stays zero. */
  @Test
  void aChangeThatAssertsNoMoreIsNotProbed() {
    assertEquals(NOT_PROBED, fate("square root of B", sides(0.5, 0.5)));
    assertEquals(NOT_PROBED, fate("square of B", sides(2, 2)));
    assertEquals(NOT_PROBED, fate("half of B", sides(0, 0)));
    assertEquals(NOT_PROBED, fate("half of B", sides(-2, -1)));
    assertEquals(KILLED, fate("square root of B", sides(0.5, 0.5), sides(4, 4)));
  }

  /** A left side in [0, 0.9] may be below a half. */
  @Test
  void overlappingSidesKillNothing() {
    DerivedMutant half = fates(BARE.left("L", new Interval(0, 0.9)).right("B", 1)).get("half of B");
    assertEquals(SURVIVED, half.fate());
    assertEquals(-0.4, half.smallestSlack(), 1e-15);
  }

  @Test
  void powersAreTakenOfNothingThatMayBeNegative() {
    Claim open = BARE.left("L", Interval.exactly(-3)).right("B", new Interval(-0.5, 0.5));
    assertEquals(NOT_PROBED, fate("square of B", open));
    assertEquals(NOT_PROBED, fate("square root of B", open));
  }

  @Test
  void aRefutationThatDoesNotRepeatKillsNothing() {
    double[] left = {1};
    Claim drifting = BARE.left("L", trial -> Interval.exactly(left[0] *= 0.99)).right("B", 1);
    assertEquals(NOT_PROBED, fate("half of B", drifting));
  }

  /** Twelve changes are judged from the trials that were run; each kill runs one trial more. */
  @Test
  void onlyARefutationIsRunAgain() {
    AtomicInteger runs = new AtomicInteger();
    Claim claim = BARE.inEachOf(5).right("A", 0.5).right("B", 0.5).right("C", 0.01).left("L", trial -> {
      runs.incrementAndGet();
      return Interval.exactly(0.8);
    });
    long killed = fates(claim).values().stream().filter(mutant -> mutant.fate() == KILLED).count();
    assertEquals(6, killed, "half, without and square of A and of B");
    assertEquals(5 + 6, runs.get());
  }

  @Test
  void aPremiseThatMattersIsKilledWhereItIsViolated() {
    Claim outside = sides(2, 1).assume("m", 100, atMost(50));
    assertEquals(KILLED, fate("without the premise m ≤ …", sides(0.5, 1).assume("m", 10, atMost(60)), outside));
  }

  @Test
  void aPremiseWhoseViolationNeverHurtsIsPossiblyUnnecessary() {
    DerivedMutant without = fates(sides(0.5, 1).assume("m", 100, atMost(50)), sides(0.5, 1).assume("m", 10, atMost(50)))
        .get("without the premise m ≤ …");
    assertEquals(POSSIBLY_UNNECESSARY, without.fate());
    assertEquals(1, without.instances());
  }

  @Test
  void aPremiseThatNoInstanceViolatesAloneIsNotProbed() {
    Claim inside = sides(0.5, 1).assume("m", 10, atMost(50)).assume("p", 1, atLeast(0));
    Claim bothViolated = sides(5, 1).assume("m", 100, atMost(50)).assume("p", -1, atLeast(0));
    Claim open = sides(0.5, 1).assume("m", new Interval(40, 60), atMost(50)).assume("p", 1, atLeast(0));
    Claim vacuous = sides(0.5, 1).assume("m", 100, atMost(50)).assume("p", 1, atLeast(0)).vacuousAbove("L(0)", 1);
    assertEquals(NOT_PROBED, fate("without the premise m ≤ …", inside, bothViolated, open, vacuous));
  }

  @Test
  void aPremiseWithoutWhichASideIsNoNumberIsUndefined() {
    Claim outside = BARE.left("L", Interval.exactly(1)).right("1/matches", Double.NaN).assume("matches", 0, atLeast(1));
    assertEquals(UNDEFINED, fate("without the premise matches ≥ …", outside));
  }

  /** Fails in nine trials of ten, as it may; not half as often. */
  @Test
  void halfTheFailuresAreCountedInTheSameTrials() {
    Claim coin = BARE.left("L", trial -> Interval.exactly(trial.stream("coin").uniform() < 0.9 ? 3 : 1)).right("B", 2);
    assertEquals(KILLED, fate("half the allowed failure probability", coin.withProbability(0.1)));
    assertEquals(SURVIVED, fate("half the allowed failure probability", sides(1, 2).withProbability(0.5)));
    assertTrue(fates(sides(1, 2)).keySet().stream().noneMatch("half the allowed failure probability"::equals));
  }

  @Test
  void anInstanceThatBrokeTellsNothing() {
    assertEquals(Map.of(), fates(sides(Double.NaN, 1)));
    assertEquals(Map.of(), fates(BARE.left("L", Interval.ZERO)));
  }

  @Test
  void everyFateHasItsOwnWord() {
    assertEquals(5, Arrays.stream(DerivedMutant.Fate.values()).map(Object::toString).distinct().count());
  }
}
