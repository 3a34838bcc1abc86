package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class CompletionTest {

  /** The notes: 30 to 77 rounds at d = 60, r = 2, 4.58 entries per degree of freedom and α = 1. */
  @Test
  void lowRankIsCompleted() {
    double[] errors = Completion.of(60, 2, 4.58, 1).errors(100, 1e-3, new Trial(new Key(1, "test", 0, 0)));
    assertTrue(errors[errors.length - 1] < 1e-3 && errors.length >= 10, "rounds: " + errors.length);
    assertTrue(errors[0] > 0.5);
  }

  @Test
  void theRootIsSlower() {
    Completion root = Completion.of(30, 1, 5, 0.5);
    assertTrue(root.errors(100, 1e-3, new Trial(new Key(2, "test", 0, 0))).length > Completion.of(30, 1, 5, 1)
        .errors(100, 1e-3, new Trial(new Key(2, "test", 0, 0))).length);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Completion(10, 10, 50, 1));
    assertThrows(IllegalArgumentException.class, () -> new Completion(10, 1, 100, 1));
    assertThrows(IllegalArgumentException.class, () -> new Completion(10, 1, 50, 0));
  }
}
