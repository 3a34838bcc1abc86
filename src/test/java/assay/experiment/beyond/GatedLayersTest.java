package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GatedLayersTest {

  @Test
  void onlyFrozenGatesKeepANetworkStraight() {
    assertEquals(0, new GatedLayers(4, 20, 1, true).bend(1), 1e-12);
    assertTrue(new GatedLayers(4, 20, 1, false).bend(1) > 1e-2);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new GatedLayers(0, 20, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new GatedLayers(4, 0, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new GatedLayers(4, 20, 0, true));
  }
}
