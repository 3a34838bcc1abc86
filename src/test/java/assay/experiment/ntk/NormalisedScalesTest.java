package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class NormalisedScalesTest {

  private static final TrainingSet DATA = TrainingSet.sphere(6, 5, 1, 3);

  @Test
  void onlyWithoutAnEpsilonLengthsAreNotSeen() {
    assertEquals(0, new NormalisedScales(DATA, 20, 7, 0).outputError(Stream.seeded(1)), 1e-13);
    assertTrue(new NormalisedScales(DATA, 20, 7, 1e-3).outputError(Stream.seeded(1)) > 1e-5);
  }

  @Test
  void kernelsFallWithTheSquare() {
    NormalisedScales scales = new NormalisedScales(DATA, 20, 7, 0);
    assertEquals(0, scales.kernelError(2, Stream.seeded(1)), 1e-12);
    assertEquals(6 / 7.0, scales.kernelError(1, Stream.seeded(1)), 1e-12);
  }

  @Test
  void widerDrawsAgreeMore() {
    double[][] x = TrainingSet.sphere(16, 12, 1, 3).x();
    double narrow = NormalisedScales.distance(x, 20, 8, Stream.seeded(1));
    assertTrue(NormalisedScales.distance(x, 500, 8, Stream.seeded(1)) < narrow / 2, "5 times smaller on average");
  }
}
