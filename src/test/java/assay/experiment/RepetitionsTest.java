package assay.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

  private static final Trial TRIAL = new Trial(new Key(1, "repetitions", 0, 0));

  private static double first(int number) {
    return TRIAL.inner("run", number).stream("x").uniform();
  }

  @Test
  void everyRepetitionHasItsOwnRandomNumbersAndItsPlace() {
    assertEquals(List.of(first(0), 1 + first(1), 2 + first(2)),
        Repetitions.of(3, "run", TRIAL, (k, trial) -> k + trial.stream("x").uniform()));
  }

  @Test
  void theSmallestIsThatOfBothEnds() {
    assertEquals(new Interval(1, 3),
        Repetitions.smallest(2, "run", TRIAL, (k, trial) -> k == 0 ? new Interval(1, 4) : new Interval(2, 3)));
    assertThrows(IllegalArgumentException.class,
        () -> Repetitions.smallest(0, "run", TRIAL, (k, trial) -> Interval.exactly(k)));
  }
}
