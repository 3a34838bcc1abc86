package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Picture;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class DeepFlipsTest {

  private static final TrainingSet DATA = TrainingSet.sphere(6, 8, 1, 1);

  /** One network: its own shares over its own residual. */
  @Test
  void aSingleNetwork() {
    DeepTraining training = DeepTraining.of(DATA, 2, 16, 0.5, 10, Stream.seeded(1));
    double[] flips = training.flips();
    for (int l = 0; l < 2; l++) flips[l] /= training.firstResidual();
    assertArrayEquals(flips, new DeepFlips(DATA, 2, 10).means(16, 1, Stream.seeded(1)), 1e-15);
  }

  @Test
  void withoutStepsNothingFlips() {
    assertArrayEquals(new double[3], new DeepFlips(DATA, 3, 0).means(8, 2, Stream.seeded(1)), 0);
  }

  @Test
  void thePictureHasACurveForEveryLayer() {
    Trial trial = new Trial(new Key(1, "flips", 0, 0));
    Picture picture = new DeepFlips(DATA, 2, 10).picture(new int[] {8, 16}, 4, trial);
    assertTrue(picture.title().contains("2 hidden layers"), picture.title());
    assertEquals(4, picture.traces().size());
  }
}
