package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void algorithm1WipesTheInitializationAndThenNeverDecays() {
    Schedule schedule = Schedule.algorithm1(0.25, 0.5, 3);
    assertEquals(0.25, schedule.rate(1));
    assertEquals(0, schedule.keep(1));
    for (int t = 2; t <= 3; t++) {
      assertEquals(0.5, schedule.rate(t));
      assertEquals(1, schedule.keep(t));
    }
  }

  @Test
  void anotherFirstKeepLeavesTheRestAlone() {
    assertEquals(new Schedule(0.25, 0.5, 0.75, 0.9, 7), new Schedule(0.25, 0, 0.75, 0.9, 7).withFirstKeep(0.5));
  }

  @Test
  void badParametersAreNamed() {
    assertRefused("firstRate = 0.0", 0, 0, 1, 1, 1);
    assertRefused("firstRate = NaN", Double.NaN, 0, 1, 1, 1);
    assertRefused("firstKeep = -0.1", 1, -0.1, 1, 1, 1);
    assertRefused("firstKeep = 1.1", 1, 1.1, 1, 1, 1);
    assertRefused("rate = Infinity", 1, 0, Double.POSITIVE_INFINITY, 1, 1);
    assertRefused("keep = NaN", 1, 0, 1, Double.NaN, 1);
    assertRefused("steps = 0", 1, 0, 1, 1, 0);
  }

  private static void assertRefused(String naming, double firstRate, double firstKeep, double rate, double keep,
      int steps) {
    String message = assertThrows(IllegalArgumentException.class,
        () -> new Schedule(firstRate, firstKeep, rate, keep, steps)).getMessage();
    assertTrue(message.startsWith(naming) && message.contains("must"), message);
  }
}
