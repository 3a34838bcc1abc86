package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.judge.Frontier;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.stats.Interval;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static final Method METHOD = method();

  @SuppressWarnings("unused")
  private static void property(@Width(max = 1000) int n, @LogUniform(min = 1e-6, max = 1) double gamma) {}

  private static Method method() {
    try {
      return ShrinkerTest.class.getDeclaredMethod("property", int.class, double.class);
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** True for n ≤ 200, false above, whatever γ. */
  private static Optional<Verdict.Kind> above200(Object[] arguments) {
    return Optional.of((int) arguments[0] > 200 ? Verdict.Kind.REFUTED : Verdict.Kind.SUPPORTED);
  }

  @Test
  void theSmallestCounterexampleIsAtTheTurn() {
    Shrinker shrinker = new Shrinker(METHOD, ShrinkerTest::above200, 200);
    assertArrayEquals(new Object[] {201, 1e-6}, shrinker.smallest(new Object[] {977, 0.3}));
  }

  @Test
  void theFrontierIsExactInAtMostThirtyStepsAnAxis() {
    Shrinker shrinker = new Shrinker(METHOD, ShrinkerTest::above200, 200);
    List<Frontier> frontiers = shrinker.frontiers(new Object[] {977, 0.3});
    assertEquals(List.of(new Frontier("n", 200, Verdict.Kind.SUPPORTED, 201, true)), frontiers);
    assertTrue(shrinker.steps() <= 60, shrinker.steps() + " steps for two axes");
  }

  /**
   * The failure probability crosses δ = 0.2 at n = 200: with noise, nothing inside the true region is ever reported.
   */
  @Test
  void noiseNeverMovesACounterexampleIntoTheTrueRegion() {
    Judge judge = new Judge(TrialRunner.inOrder());
    for (int repetition = 0; repetition < 40; repetition++) {
      Key key = new Key(repetition, "noisy", 0, 0);
      Shrinker shrinker = new Shrinker(METHOD,
          arguments -> Optional.of(judge.judge(noisy((int) arguments[0]), key, 1e-3).verdict().kind()), 30);
      int smallest = (int) shrinker.smallest(new Object[] {1000, 0.1})[0];
      assertTrue(smallest > 200, "n = " + smallest + " in repetition " + repetition);
    }
  }

  private static Claim noisy(int n) {
    double failing = Math.min(1, 0.2 * n / 200);
    return Claim.inequality().named("noisy").withProbability(0.8)
        .left("L", trial -> Interval.exactly(trial.stream("coin").uniform() < failing ? 2 : 0))
        .right("B", 1);
  }

  @Test
  void patienceEndsTheSearch() {
    Shrinker shrinker = new Shrinker(METHOD, ShrinkerTest::above200, 5);
    assertTrue((int) shrinker.smallest(new Object[] {977, 0.3})[0] > 200);
    assertTrue(shrinker.steps() <= 6);
  }

  @Test
  void anInstanceThatDoesNotExistIsNotRefuted() {
    Shrinker shrinker = new Shrinker(METHOD,
        arguments -> (int) arguments[0] < 500 ? Optional.empty() : Optional.of(Verdict.Kind.REFUTED), 200);
    assertEquals(500, shrinker.smallest(new Object[] {977, 1e-6})[0]);
  }
}
