package assay.theorem.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.distribution.Cube;
import org.junit.jupiter.api.Test;

class KrawtchoukTest {

  /** The definition: a sum over all sets. */
  @Test
  void sumsOfParities() {
    Cube cube = new Cube(7);
    for (int k = 0; k <= 7; k++) {
      for (int h = 0; h <= 7; h++) {
        int sum = 0;
        for (int set : cube.sets(k)) sum += Cube.character(set, (1 << h) - 1);
        assertEquals(sum, Krawtchouk.sum(7, k, h));
      }
    }
  }

  @Test
  void equalPointsAgreeOnEveryParity() {
    assertEquals(201376, Krawtchouk.sum(32, 5, 0));
    assertEquals(1, Krawtchouk.mean(32, 5, 0));
  }

  @Test
  void pointsThatDifferInMoreSignsThanThereAreAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Krawtchouk.sum(3, 2, 4));
    assertThrows(IllegalArgumentException.class, () -> Krawtchouk.sum(3, 4, 2));
  }
}
