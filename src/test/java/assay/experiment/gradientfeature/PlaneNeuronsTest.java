package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneNeuronsTest {

  private static final PlaneNeurons NEURONS = PlaneNeurons.of(TwoLayer.of(
      new double[][] {{1, 0}, {-3, 0}, {0, 0}, {3, 4}}, new double[4], new double[4]));

  /** (1, 0) and (−3, 0) are on one line, and nothing is at 0. */
  @Test
  void linesAreCountedOnce() {
    assertEquals(3, NEURONS.weights().size());
    assertEquals(2, NEURONS.lines(1e-12));
    assertEquals(1, NEURONS.lines(0.5));
  }

  /** cos of (3, 4) and (1, 0) is 0.6, that of (3, 4) and (0, 1) is 0.8. */
  @Test
  void theFarthestNeuronCounts() {
    assertEquals(0.4, NEURONS.farthestFrom(List.of(new double[] {-2, 0})), 1e-15);
    assertEquals(0.2, NEURONS.farthestFrom(List.of(new double[] {-2, 0}, new double[] {0, 1})), 1e-15);
  }

  /** 1 − |cos| to (1, 0): 0, 0 and 0.4; to (0, 1): 1, 1 and 0.2. */
  @Test
  void theMedianIsOverNeurons() {
    assertEquals(0, NEURONS.medianGap(List.of(new double[] {1, 0})), 1e-15);
    assertEquals(1, NEURONS.medianGap(List.of(new double[] {0, 1})), 1e-15);
    assertEquals(Double.NaN, new PlaneNeurons(List.of()).medianGap(List.of(new double[] {0, 1})));
  }

  @Test
  void theLongestGetsTheGivenLength() {
    assertArrayEquals(new double[] {6, 8}, NEURONS.scaledTo(10).getLast(), 1e-15);
  }
}
