package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GridTest {

  /** ½, 2^(−3/4), …, 1, …, 2. */
  @Test
  void roundsUp() {
    Grid grid = new Grid(-4, 4);
    assertEquals(9, grid.size());
    assertEquals(0.5, grid.up(0), 0);
    assertEquals(1, grid.up(1), 0);
    assertEquals(Math.pow(2, 0.25), grid.up(1.0001), 1e-15);
    assertEquals(Double.POSITIVE_INFINITY, grid.up(2.01), 0);
    assertThrows(IllegalArgumentException.class, () -> new Grid(1, 0));
  }
}
