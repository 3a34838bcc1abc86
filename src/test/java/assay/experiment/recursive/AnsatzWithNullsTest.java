package assay.experiment.recursive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.feature.Correlation;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class AnsatzWithNullsTest {

  private static final AnsatzWithNulls SMALL = new AnsatzWithNulls(new NetworkLearning(40, 0.3, 0, 500),
      new Task(Inputs.GAUSSIAN, Target.SUM, 6, 0), 300);

  @Test
  void learningBeatsTheNulls() {
    AnsatzWithNulls.Pair pair = SMALL.run(new Trial(new Key(1, "test", 0, 0)));
    assertTrue(pair.ofChange(Correlation.TRACE_FREE) > pair.largestNull(Correlation.TRACE_FREE));
    assertTrue(pair.ofWeights(Correlation.COSINE) <= 1 && pair.ofPermutedWeights(Correlation.COSINE) > 0);
    assertEquals(pair.trained().error(), SMALL.trained(new Trial(new Key(1, "test", 0, 0))).error());
  }

  @Test
  void bothStartAlike() {
    AnsatzWithNulls.Pair pair = SMALL.withoutLabels(new Trial(new Key(2, "test", 0, 0)));
    assertEquals(pair.trained().startFeature().trace(), pair.permuted().startFeature().trace());
    assertNotEquals(pair.trained().error(), pair.permuted().error());
  }

  @Test
  void noSamplesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AnsatzWithNulls(SMALL.learning(), SMALL.task(), 0));
  }
}
