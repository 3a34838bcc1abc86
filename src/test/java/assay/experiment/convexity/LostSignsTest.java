package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LostSignsTest {

  /** w = 2w*: E 3x² · 2x · x = 18. And w = 0: nothing. */
  @Test
  void byHand() {
    assertEquals(18, new LostSigns(1, 1).outwards(), 1e-13);
    assertEquals(0, new LostSigns(1, -1).outwards(), 1e-14);
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new LostSigns(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new LostSigns(1, 1.1));
  }
}
