package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class NeuronDescentTest {

  /** Near w* the gradient is about ½ (w − w*): a step at rate ½ leaves about (¾)² of the squared distance. */
  @Test
  void nearTheTargetAStepIsThatOfAParabola() {
    double[] distances = new NeuronDescent(5, 1e-6, 0.5, 3).squaredDistances(new Trial(new Key(1, "C-8", 0, 0)));
    for (int t = 1; t < 3; t++) assertEquals(0.5625, distances[t] / distances[t - 1], 1e-5);
  }

  /** 1 − 2 · ½ · ¼ + ¼ · ¼ = 13/16. */
  @Test
  void theBoundByHand() {
    assertArrayEquals(new double[] {0.8125 * 0.04, 0.8125 * 0.8125 * 0.04},
        new NeuronDescent(2, 0.2, 0.5, 2).bounds(Interval.exactly(0.25)), 1e-16);
    assertEquals(0.8125, new NeuronDescent(2, 1, 0.5, 1).bounds()[0], 1e-6);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new NeuronDescent(1, 0.5, 0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new NeuronDescent(2, 1.5, 0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new NeuronDescent(2, 0.5, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new NeuronDescent(2, 0.5, 0.1, 0));
  }
}
