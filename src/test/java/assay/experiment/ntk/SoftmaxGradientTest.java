package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Spectrum;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxGradientTest {

  private static final SoftmaxGradient GRADIENT =
      SoftmaxGradient.of(TrainingSet.sphere(3, 5, 1, 2).x(), 4, 2, 16, Stream.seeded(1));

  @Test
  void theSlopesOfAnInputAddUpToNothing() {
    assertEquals(12, GRADIENT.slopes().length);
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      int labels = 0;
      for (int c = 0; c < 4; c++) {
        sum += GRADIENT.slopes()[4 * i + c];
        labels += GRADIENT.slopes()[4 * i + c] < 0 ? 1 : 0;
      }
      assertEquals(0, sum, 1e-15);
      assertEquals(1, labels);
    }
  }

  @Test
  void theGradientIsTheFormOfTheWholeKernelOnly() {
    double squared = GRADIENT.squaredGradient();
    assertEquals(squared, GRADIENT.form(true), 1e-9 * squared);
    assertTrue(Math.abs(squared - GRADIENT.form(false)) > 0.01 * squared);
  }

  /** ‖∇F‖² = gᵀKg ≥ λ_min(K) ‖g‖², of a loss of one output as well. */
  @Test
  void gradientsAreAsLargeAsTheKernelSays() {
    LossDescent single = LossDescent.of(TrainingSet.sphere(3, 5, 1, 2), OutputLoss.SQUARE, 2, 16, 1, Stream.seeded(1));
    for (LossByKernel loss : List.of(GRADIENT, single)) {
      double least = Spectrum.of(loss.kernel()).smallest().lo() * loss.squaredSlopes();
      assertTrue(0 < least && least <= loss.squaredGradient() * (1 + 1e-9), least + " of " + loss.squaredGradient());
    }
  }
}
