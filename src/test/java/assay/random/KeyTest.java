package assay.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class KeyTest {

  private final Key key = new Key(7, "GF-E1", 3, 11);

  @Test
  void equalKeysGiveEqualBits() {
    assertEquals(key.stream("init").gaussian(), new Key(7, "GF-E1", 3, 11).stream("init").gaussian());
  }

  @Test
  void everyPartOfTheKeyMatters() {
    double here = key.stream("init").uniform();
    assertNotEquals(here, key.stream("data").uniform());
    assertNotEquals(here, new Key(8, "GF-E1", 3, 11).stream("init").uniform());
    assertNotEquals(here, new Key(7, "GF-E2", 3, 11).stream("init").uniform());
    assertNotEquals(here, new Key(7, "GF-E1", 4, 11).stream("init").uniform());
    assertNotEquals(here, new Key(7, "GF-E1", 3, 12).stream("init").uniform());
    assertNotEquals(here, key.fresh(1).stream("init").uniform());
    assertNotEquals(key.fresh(2).stream("init").uniform(), key.fresh(1).stream("init").uniform());
  }
}
