package assay.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.Confirmation;
import assay.judge.ErrorBudget;
import assay.judge.FailureRate;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.random.PerInstance;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A whole suite tested: claims at their boundary, whose intervals err as often as they may, judged like the catalogue,
 * with draws, a search, a second look, and three reruns on other seeds. A suite counts as wrong if any of it refutes
 * anything.
 */
class SuiteCalibrationTest {

  private static final int SUITES = 400;
  private static final int CLAIMS = 30;
  private static final int RUNS = 4;
  private static final int TRIES = 2;
  private static final int PROBES = 6;
  private static final double BUDGET = 0.05;
  private static final double DELTA = 0.5;
  private static final ErrorBudget SHARES = new ErrorBudget(BUDGET, CLAIMS);

  /** Two tries spend what a thorough run and a second look may spend on all of theirs. */
  private static final double FIRST = ErrorBudget.THOROUGH * SHARES.perTry(TRIES);
  private static final double SECOND = ErrorBudget.AGAIN * SHARES.perTry(TRIES);

  /** Wrong on the left as often as all intervals of a trial together may be: the worst that keeps its level. */
  private static Interval erring(Trial trial, double truth) {
    double all = IntStream.range(0, 20).mapToDouble(i -> trial.level()).sum();
    return Interval.exactly(trial.stream("interval").uniform() < all ? truth + 2 : truth);
  }

  private static Claim claim(int kind) {
    Claim claim = Claim.inequality().named("boundary").right("B", 1);
    return switch (kind % 10) {
      case 0 -> claim.withProbability(1 - DELTA).left("coin", trial -> Interval.exactly(coin(trial)));
      case 1 -> claim.withProbability(1 - DELTA).left("coin, as measured", trial -> erring(trial, coin(trial)));
      case 2, 3, 4 -> claim.inEachOf(3).left("measured in each trial", trial -> erring(trial, 1));
      case 5, 6, 7 -> claim.inEachOf(3).left("measured once", PerInstance.of(whole -> erring(whole, 1)));
      default -> claim.left("twice the share of heads", trial -> share(trial).times(2));
    };
  }

  private static double coin(Trial trial) {
    return trial.stream("coin").uniform() < DELTA ? 3 : 1;
  }

  private static Interval share(Trial trial) {
    int heads = trial.stream("heads").generator().ints(40, 0, 2).sum();
    return ClopperPearson.of(heads, 40, trial.level());
  }

  /** What one run says of one claim. */
  private static Stream<Verdict> verdicts(int suite, int run, int number) {
    Claim claim = claim(number);
    Judge judge = new Judge(TrialRunner.inOrder()).confirming(new Confirmation(run));
    Function<Integer, Key> key = attempt -> new Key(1000L * suite + run, "claim " + number, attempt, 0);
    Stream<Verdict> drawn = IntStream.range(0, TRIES).mapToObj(i -> judge.judge(claim, key.apply(i), FIRST).verdict());
    Key extreme = IntStream.range(0, PROBES).mapToObj(i -> key.apply(100 + i))
        .max(Comparator.comparingDouble(k -> judge.probe(claim, k, SHARES.ofSearch()).tightness())).orElseThrow();
    Stream<Verdict> searched = Stream.of(extreme).map(k -> judge.judge(claim, k.fresh(2), SHARES.ofSearch()).verdict());
    Stream<Verdict> again = IntStream.range(0, TRIES)
        .mapToObj(i -> judge.judge(claim, key.apply(200 + i), SECOND).verdict());
    return Stream.concat(drawn, Stream.concat(searched, again));
  }

  private static List<Verdict> suite(int suite) {
    return IntStream.rangeClosed(1, RUNS).boxed()
        .flatMap(run -> IntStream.range(0, CLAIMS).boxed().flatMap(claim -> verdicts(suite, run, claim))).toList();
  }

  /**
   * Fewer than 5 % of the suites, with confidence 1 − 1e-3. Each suite has many chances to err before confirmation, or
   * nothing would have been tested.
   */
  @Test
  void atMostTheBudgetsShareOfSuitesRefutesAnything() {
    List<List<Verdict>> suites = IntStream.range(0, SUITES).parallel().mapToObj(SuiteCalibrationTest::suite).toList();
    int wrong = (int) suites.stream().filter(verdicts -> verdicts.stream().anyMatch(Verdict.Refuted.class::isInstance))
        .count();
    long candidates = suites.stream().flatMap(List::stream)
        .filter(v -> v.reason().startsWith("a candidate counterexample")).count();
    Interval rate = ClopperPearson.of(wrong, SUITES, 0.05);
    String found = wrong + " of " + SUITES + " suites, " + rate + ", after " + candidates + " candidates";
    System.out.println("false refutations in " + found);
    assertTrue(ClopperPearson.upper(wrong, SUITES, 1e-3) <= BUDGET, found);
    assertTrue(candidates >= 10, found);
    assertTrue(suites.stream().flatMap(List::stream).noneMatch(Verdict.HarnessError.class::isInstance));
  }

  /** Planted in the fourth run, which confirms the most strictly, with intervals that err besides. */
  @Test
  void violationsOfTheStatedDetectableSizeAreFound() {
    Judge judge = new Judge(TrialRunner.inOrder()).confirming(new Confirmation(RUNS));
    double alpha = FIRST;
    FailureRate rate = new FailureRate(DELTA, alpha / 2);
    double planted = rate.detectable(rate.most(Judge.LIMIT), rate.at(new Confirmation(RUNS).level(alpha / 2)),
        Judge.LIMIT);
    Claim claim = Claim.inequality().named("planted").right("B", 1).withProbability(1 - DELTA)
        .left("coin", trial -> erring(trial, trial.stream("coin").uniform() < planted ? 3 : 1));
    int found = (int) IntStream.range(0, SUITES).parallel()
        .filter(i -> judge.judge(claim, new Key(i, "planted", 0, 0), alpha).verdict() instanceof Verdict.Refuted)
        .count();
    System.out.println(found + " of " + SUITES + " planted violations of " + planted + " found");
    assertTrue(found >= 0.9 * SUITES, found + " of " + SUITES + " found at a share of " + planted);
    assertTrue(planted < 1, "detectable must mean something: " + planted);
  }
}
