package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.Fold;
import assay.random.Key;
import assay.random.Levels;
import assay.random.Scope;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class FoldRunsTest {

  private static final FiniteDistribution D = new Fold(4, 2).draw(Stream.seeded(1));
  private static final FoldRuns RUNS = new FoldRuns(D, 1.5, 0.6);

  /** 2Φ(−1.5) = .133614, and |z| in [.4, 1.6] with probability .579557. */
  @Test
  void theProbabilitiesByHand() {
    assertEquals(Math.pow(1 - 0.1336144, 9), RUNS.notFound(9), 1e-6);
    assertEquals(Math.pow(1 - 0.1336144 * 0.5795573, 9), RUNS.noMatch(9), 1e-6);
    assertEquals(9, RUNS.width(0.5));
    assertTrue(RUNS.noMatch(9) <= 0.5 && RUNS.noMatch(8) > 0.5);
  }

  /** Training fails where no draw finds D, and hardly anywhere else but where none matches. */
  @Test
  void failuresLieBetweenNotFoundAndNotMatched() {
    Interval failures = RUNS.failures(9, 0.3, 600, new Scope(new Key(1, "fold", 0, 0), new Levels(0.01, 0.01)).trial(0));
    assertTrue(failures.width() < 0.15, "" + failures);
    assertTrue(failures.hi() >= RUNS.notFound(9) && failures.lo() <= RUNS.noMatch(9), "" + failures);
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new FoldRuns(D, 0, 0.6));
    assertThrows(IllegalArgumentException.class, () -> new FoldRuns(D, 1, 1));
  }
}
