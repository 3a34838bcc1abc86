package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class ThreeArmsTest {

  /** With 300 samples in 20 dimensions the staircase and the pair are learnt. */
  @Test
  void easyArmsAreLearnt() {
    ThreeArms.Outcome outcome = new ThreeArms(20, 300, Target.PARITY_OF_THREE).run(new Trial(new Key(1, "test", 0, 0)));
    assertTrue(outcome.staircase().relativeError() < 0.05);
    assertTrue(outcome.pair().relativeError() < 0.1);
    assertTrue(outcome.hard().relativeError() > outcome.pair().relativeError());
    assertTrue(outcome.worst() >= 1 / outcome.hard().relativeError());
  }
}
