package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GeneralisationTest {

  @Test
  void termsByHand() {
    assertEquals(0.06, Generalisation.linearised(2, 30, 2000), 1e-16);
    assertEquals(2 * 50 / (2000 * 10.0), Generalisation.gates(50, 2000, 100), 1e-16);
    assertEquals(3 * Math.sqrt(Math.log(2 * 8 / 0.1) / 4000), Generalisation.sampling(8, 0.1, 2000), 1e-16);
  }
}
