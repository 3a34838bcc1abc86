package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampledParityTest {

  private static final SampledParity PARITY = new SampledParity(3, 6, 24, 300, 400);

  /** With as many samples as that the direction is nearly that of the population, and so is the loss. */
  @Test
  void manySamplesLearnWhatThePopulationDoes() {
    assertTrue(PARITY.loss(4000, Some.TRIAL) < CountedParity.GOAL + 0.05);
  }

  /** A handful of samples: the direction is mostly noise. */
  @Test
  void fewSamplesDoNot() {
    assertTrue(new SampledParity(3, 60, 24, 300, 400).loss(20, Some.TRIAL) > 0.4);
  }

  /** On the ladder 4d, 4√2 d, …: it suffices, and the rung before does not. */
  @Test
  void theNumberOfSamplesIsTheFirstRungThatSuffices() {
    int n = PARITY.samples(Some.TRIAL);
    assertTrue(PARITY.loss(n, Some.TRIAL) <= CountedParity.GOAL);
    assertTrue(n == 24 || PARITY.loss((int) Math.round(n / SampledParity.RUNG), Some.TRIAL) > CountedParity.GOAL);
    double rung = Math.log(n / 6.0) / Math.log(SampledParity.RUNG);
    assertEquals(Math.rint(rung), rung, 0.1);
  }
}
