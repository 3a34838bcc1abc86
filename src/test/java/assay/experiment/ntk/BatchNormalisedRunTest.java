package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Spectrum;
import assay.network.BatchNormalised;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchNormalisedRunTest {

  private static final TrainingSet DATA = TrainingSet.sphere(6, 5, 1, 3);

  private static BatchNormalisedRun run(int m, double epsilon) {
    return BatchNormalisedRun.of(DATA, OutputLoss.CROSS_ENTROPY, m, 0.5, 8, epsilon, Stream.seeded(1));
  }

  @Test
  void weightsGrowByTheirGradients() {
    assertEquals(0, run(20, 0).lengthError(1), 1e-14);
    assertTrue(run(20, 0).lengthError(0.5) > 1e-4);
    assertTrue(run(20, 0.5).lengthError(1) > 1e-4, "ε lets gradients point along the weights");
  }

  @Test
  void theKernelOfWiderNetworksMovesLess() {
    TrainingSet data = TrainingSet.sphere(16, 12, 1, 3);
    double narrow = BatchNormalisedRun.meanChange(data, OutputLoss.SQUARE, 20, 8, Stream.seeded(1));
    double wide = BatchNormalisedRun.meanChange(data, OutputLoss.SQUARE, 500, 8, Stream.seeded(1));
    assertTrue(0 < wide && wide < narrow / 2, "5 times smaller on average: " + wide + " after " + narrow);
  }

  @Test
  void theKernelIsPositiveAndHalvesWithDoubledWeights() {
    BatchNormalised f = BatchNormalised.gaussian(200, 5, 0, Stream.seeded(1));
    var kernel = BatchNormalisedRun.kernel(f, DATA.x());
    assertTrue(Spectrum.of(kernel).smallest().lo() > 0);
    double[] twice = new double[200];
    Arrays.fill(twice, 2);
    assertEquals(kernel.at(1, 1) / 4, BatchNormalisedRun.kernel(f.scaled(twice), DATA.x()).at(1, 1), 1e-15);
  }
}
