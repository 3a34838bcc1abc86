package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralStartsTest {

  private static final HierarchicalTarget TARGET = new HierarchicalTarget(6, new int[][] {{0, 1}, {1, 2}, {2, 0}},
      new int[] {1, 1, 1}, 0.3, 1);

  @Test
  void theBestIsTheSmallestOfFive() {
    SeveralStarts starts = new SeveralStarts(TARGET, 60, 4, 1e-3);
    var errors = starts.errors(20, new Trial(new Key(5, "R-4", 0, 0)), 1e-3);
    assertEquals(5, errors.each().size());
    assertEquals(errors.each().stream().mapToDouble(Interval::lo).min().orElseThrow(), errors.best().lo());
    assertEquals(errors, starts.errors(20, new Trial(new Key(5, "R-4", 0, 0)), 1e-3), "a function of the trial");
  }

  @Test
  void whatDivergedIsNotFinished() {
    Interval finite = new Interval(1, 2);
    assertEquals(List.of(finite), new SeveralStarts.Errors(List.of(finite, Interval.exactly(9)), 9).finished());
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SeveralStarts(TARGET, 0, 8, 0));
    assertThrows(IllegalArgumentException.class, () -> new SeveralStarts(TARGET, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new SeveralStarts(TARGET, 1, 8, -1));
  }
}
