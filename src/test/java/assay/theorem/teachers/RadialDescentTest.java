package assay.theorem.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RadialDescentTest {

  @Test
  void belowTheThresholdOneIsStableAndBeyondItTheCycleIs() {
    assertEquals(1, new RadialDescent(0.9).squares(0.1, 400)[400], 1e-12);
    double[] beyond = new RadialDescent(1.1).squares(0.1, 2000);
    double smaller = Math.min(Math.pow(beyond[2000] - 1, 2), Math.pow(beyond[1999] - 1, 2));
    assertEquals(new RadialDescent(1.1).smallestOfCycle(), smaller, 1e-12);
  }

  /** g = 1, c = 2: 2 (2 − 4) = −4. */
  @Test
  void aStepByHand() {
    assertArrayEquals(new double[] {4, 16}, new RadialDescent(1).squares(2, 1));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RadialDescent(0));
    assertThrows(IllegalArgumentException.class, () -> new RadialDescent(1).squares(1, -1));
    assertThrows(IllegalArgumentException.class, () -> new RadialDescent(1.3).smallestOfCycle());
    assertThrows(IllegalArgumentException.class, () -> new RadialDescent(0.5).smallestOfCycle());
  }
}
