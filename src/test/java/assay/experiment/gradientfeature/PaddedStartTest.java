package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import org.junit.jupiter.api.Test;

class PaddedStartTest {

  @Test
  void theOtherWeightsAreZero() {
    TwoLayer padded = PaddedStart.of(Some.neuron(1, 2, 3, 4), 2).draw(Some.TRIAL, 4);
    assertArrayEquals(new double[] {1, 2, 0, 0}, Vectors.weights(padded, 0));
    assertEquals(3, padded.b(0));
    assertEquals(4, padded.a(0));
    assertEquals(1, padded.width());
  }
}
