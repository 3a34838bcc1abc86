package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Points;
import assay.kernel.Ridge;
import assay.linear.Vectors;
import assay.random.Key;
import assay.random.Trial;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FreshPredictionsTest {

  private static final TrainingSet DATA = TrainingSet.sphere(5, 8, 1, 1);
  private static final double[][] FRESH = TrainingSet.sphere(3, 8, 1, 2).x();

  private static Trial trial() {
    return new Trial(new Key(1, "fresh", 0, 0));
  }

  /** After many steps kernel descent interpolates as ridge regression without ridge does. */
  @Test
  void theKernelEndsAtItsInterpolant() {
    double[] expected = Arrays.stream(FRESH)
        .mapToDouble(x -> Ridge.fitted(ArcCosine.FIRST_LAYER, DATA.points(), DATA.y(), 0)
            .at(Points.of(new double[][] {x}))[0])
        .toArray();
    assertArrayEquals(expected, FreshPredictions.of(DATA, 5000, 1).kernel(FRESH), 1e-9);
  }

  /** At the inputs a wide network is where the kernel says, on the way as well. */
  @Test
  void aWideNetworkFollowsTheKernel() {
    FreshPredictions predictions = FreshPredictions.of(DATA, 5, 1);
    double[] network = predictions.network(20_000, DATA.x(), trial());
    double[] kernel = predictions.kernel(DATA.x());
    assertEquals(0, Vectors.distance(network, kernel), 0.05);
    assertTrue(Vectors.norm(kernel) > 0.3);
    assertTrue(predictions.distance(20_000, trial()) < 0.02);
  }

  @Test
  void withoutStepsBothAreZero() {
    assertEquals(0, FreshPredictions.of(DATA, 0, 1).distance(10, trial()), 0);
  }
}
