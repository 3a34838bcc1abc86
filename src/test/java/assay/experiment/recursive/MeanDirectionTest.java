package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class MeanDirectionTest {

  /** The notes: .39 without a mean and .89 with one, at sizes of their own. */
  @Test
  void theMeanCorrelates() {
    Trial trial = new Trial(new Key(1, "test", 0, 0));
    assertTrue(new MeanDirection(40, 60, 3).cosine(trial) > 0.1 + new MeanDirection(40, 60, 0).cosine(trial));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MeanDirection(0, 60, 3));
    assertThrows(IllegalArgumentException.class, () -> new MeanDirection(1, 0, 3));
    assertThrows(IllegalArgumentException.class, () -> new MeanDirection(1, 1, -1));
  }
}
