package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NeuronOnALineTest {

  /** q = 5/4: one step of rate .4 halves what is missing on the right side, and w on the wrong one. */
  @Test
  void byHand() {
    NeuronOnALine step = new NeuronOnALine(0.4, 1);
    assertEquals(2, step.descended(3), 1e-15);
    assertEquals(-1.5, step.descended(-3), 1e-15);
    assertEquals(2, step.formula(3), 1e-15);
    assertEquals(-1.5, step.formula(-3), 1e-15);
    assertEquals(0.625, NeuronOnALine.loss(2), 1e-15);
    assertEquals(1.25, NeuronOnALine.loss(-1), 1e-15);
    assertEquals(3, new NeuronOnALine(0.4, 0).descended(3));
  }

  @Test
  void badInputIsNamed() {
    assertEquals("rate = 1.0: must be above 0 and below 0.8",
        assertThrows(IllegalArgumentException.class, () -> new NeuronOnALine(1, 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new NeuronOnALine(0.1, -1));
  }
}
