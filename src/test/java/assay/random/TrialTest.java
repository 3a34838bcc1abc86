package assay.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Key KEY = new Key(1, "trial", 2, 0);

  private final Scope scope = new Scope(KEY, new Levels(1e-3, 1e-6));

  @Test
  void allIntervalsOfATrialSpendNoMoreThanItMay() {
    Trial trial = scope.trial(0);
    double spent = 24 * trial.level(24) + IntStream.range(0, 30).mapToDouble(i -> trial.level()).sum();
    assertTrue(spent <= 1e-6 && spent > 0.999e-6, "spent " + spent);
  }

  @Test
  void theFirstIntervalGetsHalf() {
    assertEquals(5e-7, scope.trial(0).level());
    assertEquals(1e-7, scope.trial(0).level(5), 1e-20);
  }

  @Test
  void aTrialByItselfMayMeasureNoRandomInterval() {
    assertThrows(IllegalStateException.class, () -> new Trial(KEY).level());
    assertThrows(IllegalArgumentException.class, () -> scope.trial(0).level(0));
    assertThrows(IllegalArgumentException.class, () -> new Levels(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Levels(0, 1));
  }

  @Test
  void aScopeKnowsWhetherChancePlaysAPart() {
    assertFalse(scope.random());
    scope.trial(0).level();
    assertTrue(scope.random());
  }

  @Test
  void whatIsMeasuredOncePerInstanceIsSharedByItsTrials() {
    PerInstance<Object> once = PerInstance.of(whole -> new Object());
    assertSame(once.apply(scope.trial(0)), once.apply(scope.trial(7)));
    assertNotEquals(once.apply(scope.trial(0)), once.apply(new Scope(KEY, Levels.NONE).trial(0)));
  }

  /** The instance's allowance is its own, and so are its random numbers: fresh seeds change them. */
  @Test
  void theInstanceHasALevelAndStreamsOfItsOwn() {
    PerInstance<Double> drawn = PerInstance.of(whole -> whole.stream("S").uniform());
    assertEquals(5e-4, PerInstance.of(Trial::level).apply(scope.trial(3)));
    assertNotEquals(scope.trial(0).stream("S").uniform(), drawn.apply(scope.trial(0)));
    assertNotEquals(drawn.apply(scope.trial(0)), drawn.apply(new Scope(KEY.fresh(1), Levels.NONE).trial(0)));
  }

  @Test
  void innerTrialsHaveRandomNumbersOfTheirOwn() {
    Trial trial = scope.trial(1);
    assertNotEquals(trial.inner("sweep", 0).stream("x").uniform(), trial.inner("sweep", 1).stream("x").uniform());
    assertEquals(trial.inner("sweep", 4).stream("x").uniform(), scope.trial(1).inner("sweep", 4).stream("x").uniform());
    assertNotEquals(trial.inner("sweep", 4).stream("x").uniform(),
        scope.trial(2).inner("sweep", 4).stream("x").uniform());
  }

  @Test
  void aLevelWithoutRandomNumbersIsUnfounded() {
    Trial trial = scope.trial(0);
    trial.level();
    assertTrue(trial.unfounded());
    trial.stream("x");
    assertFalse(trial.unfounded());
    PerInstance.of(Trial::level).apply(trial);
    assertTrue(trial.unfounded(), "what the instance measures counts too");
  }

  @Test
  void aTrialAndThoseWithinItRepeatAsOftenAsTheyMay() {
    Trial often = new Scope(KEY, new Levels(0, 0, 4)).trial(0);
    assertEquals(12, often.repetitions(3));
    assertEquals(12, often.inner("sweep", 1).inner("start", 2).repetitions(3));
    assertEquals(3, scope.trial(0).repetitions(3));
    assertThrows(IllegalArgumentException.class, () -> new Levels(0, 0, 0));
  }
}
