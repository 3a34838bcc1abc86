package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void withoutASeedEveryRunHasTheSame() {
    assertEquals(Seeds.of(""), Seeds.of("  "));
  }

  @Test
  void aNumberIsTheSeedItself() {
    assertEquals(17, Seeds.of("17"));
    assertEquals(-3, Seeds.of("-3"));
  }

  @Test
  void freshSeedsDifferAndAreNotNegative() {
    assertNotEquals(Seeds.of("fresh"), Seeds.of("fresh"));
    for (int i = 0; i < 100; i++) assertTrue(Seeds.of("fresh") >= 0);
  }

  @Test
  void anythingElseIsRefused() {
    for (String malformed : new String[] {"seven", "1.5", "99999999999999999999"}) {
      String message = assertThrows(IllegalArgumentException.class, () -> Seeds.of(malformed)).getMessage();
      assertTrue(message.startsWith("assay.seed = " + malformed) && message.contains("whole number"), message);
    }
  }

  @Test
  void theSeedThatFollowsIsAnotherOneThatJqwikTakes() {
    assertNotEquals(7, Seeds.after(7));
    assertNotEquals(Seeds.after(8), Seeds.after(7));
    assertTrue(Seeds.after(-1) >= 0 && Seeds.after(Long.MAX_VALUE) >= 0);
  }
}
