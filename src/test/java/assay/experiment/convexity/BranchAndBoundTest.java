package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class BranchAndBoundTest {

  private static final Interval UNIT = new Interval(0, 1);

  /** x (1 − x) is largest at ½; cell by cell its interval is wider than its image. */
  @Test
  void aParabola() {
    var search = new BranchAndBound(x -> x.times(Interval.exactly(1).minus(x)), 1e-6, 1 << 16);
    Interval largest = search.largest(UNIT);
    assertTrue(largest.contains(0.25) && largest.width() <= 1e-6, largest.toString());
  }

  @Test
  void fewCellsGiveAWideButTrueInterval() {
    Interval largest = new BranchAndBound(x -> x.times(Interval.exactly(1).minus(x)), 1e-6, 1).largest(UNIT);
    assertEquals(new Interval(0.25, 1), largest);
  }

  @Test
  void atAnEnd() {
    assertTrue(new BranchAndBound(x -> x, 1e-9, 1 << 10).largest(UNIT).contains(1));
    assertEquals(Interval.exactly(3), new BranchAndBound(x -> x, 1e-9, 9).largest(Interval.exactly(3)));
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new BranchAndBound(x -> x, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new BranchAndBound(x -> x, 1, 0));
    var any = new BranchAndBound(x -> new Interval(Double.NaN, Double.NaN), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> any.largest(Interval.atLeast(0)));
    assertThrows(ArithmeticException.class, () -> any.largest(UNIT));
  }
}
