package assay.experiment.convexity;

import assay.Require;
import assay.stats.Interval;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/**
 * The largest value of a function on a segment, between two certified ends: cells are halved, that with the largest
 * upper end first, until no cell can hold a value above the best one found by more than a tolerance. What it returns
 * contains the supremum at whatever step it stops.
 *
 * @param f maps a cell to an interval that contains the function's values on it, and a point to one that contains its
 *     value
 * @param tolerance the width that is good enough
 * @param cells how many cells are looked at, at most
 */
record BranchAndBound(UnaryOperator<Interval> f, double tolerance, int cells) {

  /**
   * @throws IllegalArgumentException if the tolerance is not positive or there is no cell
   */
  public BranchAndBound {
    Require.positive("tolerance", tolerance);
    Require.atLeast("cells", cells, 1);
  }

  private record Cell(Interval place, double upper) {}

  /**
   * The supremum on a segment.
   *
   * @throws IllegalArgumentException if the segment is not bounded
   * @throws ArithmeticException if a value is not a number
   */
  public Interval largest(Interval segment) {
    Require.that(Double.isFinite(segment.lo()) && Double.isFinite(segment.hi()),
        "segment = " + segment + ": two finite ends are required");
    PriorityQueue<Cell> open = new PriorityQueue<>(Comparator.comparingDouble(cell -> -cell.upper));
    double best = add(open, segment);
    for (int used = 1; used < cells && !(open.peek().upper - best <= tolerance); used += 2) {
      Interval place = open.remove().place;
      double middle = place.middle();
      if (!(place.lo() < middle && middle < place.hi())) return new Interval(best, value(place).hi());
      best = Math.max(best, add(open, new Interval(place.lo(), middle)));
      best = Math.max(best, add(open, new Interval(middle, place.hi())));
    }
    return new Interval(best, open.peek().upper);
  }

  /** A lower end of the values on the cell. */
  private double add(PriorityQueue<Cell> open, Interval place) {
    open.add(new Cell(place, value(place).hi()));
    return value(Interval.exactly(place.middle())).lo();
  }

  private Interval value(Interval place) {
    Interval value = f.apply(place);
    if (value.broken()) throw new ArithmeticException("f(" + place + ") is not a number");
    return value;
  }
}
