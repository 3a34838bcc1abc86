package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void howFarOutsideIsCountedInUnitsOfTheBound() {
    assertEquals(0.5, Condition.atLeast(6).distance(Interval.exactly(3)));
    assertEquals(1, Condition.atMost(2).distance(new Interval(4, 5)));
    assertEquals(0, Condition.atMost(2).distance(new Interval(1, 5)));
    assertEquals(3, Condition.above(0).distance(Interval.exactly(-3)));
  }

  @Test
  void whereTheBoundIsNotKnownTheDistanceIsNeither() {
    assertTrue(Double.isNaN(new Condition("", x -> Truth.REFUTED).distance(Interval.exactly(1))));
  }
}
