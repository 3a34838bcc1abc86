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

  private static final Trial TRIAL = new Trial(new Key(1, "flips", 0, 0));

  /** One network: its own shares over its own residual. */
  @Test
  void aSingleNetwork() {
    Stream stream = TRIAL.inner("network", 0).stream("network");
    DeepTraining training = DeepTraining.of(DATA, 2, 16, 0.5, 10, stream);
    double[] flips = training.flips();
    for (int l = 0; l < 2; l++) flips[l] /= training.firstResidual();
    assertArrayEquals(flips, new DeepFlips(DATA, 2, 10).means(16, 1, TRIAL), 1e-15);
  }

  @Test
  void withoutStepsNothingFlips() {
    assertArrayEquals(new double[3], new DeepFlips(DATA, 3, 0).means(8, 2, TRIAL), 0);
  }

  @Test
  void thePictureHasACurveForEveryLayer() {
    Picture picture = new DeepFlips(DATA, 2, 10).picture(new int[] {8, 16}, 32, TRIAL);
    assertTrue(picture.title().contains("2 hidden layers"), picture.title());
    assertEquals(4, picture.traces().size());
  }
}
