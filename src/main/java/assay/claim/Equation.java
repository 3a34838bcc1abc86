package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * One equation of an {@link Identity}.
 *
 * @param text as a reader sees it
 * @param error |left − right| and the size of the larger side, measured in a trial
 * @param sized whether the size of the sides is known, and not only how far they are apart
 * @param sides both sides for the page, where they are numbers
 */
record Equation(String text, Function<Trial, Error> error, boolean sized, List<Term> sides) {

  /**
   * @param distance |left − right|
   * @param size of the larger side; NaN where only the distance is known
   */
  record Error(Interval distance, double size) {

    /** 0 where both sides are 0. */
    Interval relativeTo(double scale) {
      boolean nothing = distance.lo() == 0 && distance.hi() == 0;
      return nothing ? Interval.ZERO : new Interval(distance.lo() / scale, distance.hi() / scale);
    }
  }

  static Equation numbers(String left, Function<Trial, Double> l, String right, Function<Trial, Double> r) {
    return new Equation(left + " = " + right, trial -> apart(l.apply(trial), r.apply(trial)), true, List.of(
        new Term(left, trial -> Interval.exactly(l.apply(trial))),
        new Term(right, trial -> Interval.exactly(r.apply(trial)))));
  }

  static Equation intervals(String left, Function<Trial, Interval> l, String right, Function<Trial, Interval> r) {
    return new Equation(left + " = " + right, trial -> apart(l.apply(trial), r.apply(trial)), true,
        List.of(new Term(left, l), new Term(right, r)));
  }

  static Equation vectors(String left, Function<Trial, double[]> l, String right, Function<Trial, double[]> r) {
    return new Equation(left + " = " + right, trial -> furthest(l.apply(trial), r.apply(trial)), true,
        List.of());
  }

  static Equation everywhere(String left, String right, Function<Trial, Interval> error) {
    return new Equation(left + " = " + right, trial -> new Error(error.apply(trial), Double.NaN),
        false, List.of());
  }

  private static Error apart(double l, double r) {
    return new Error(Interval.exactly(Math.abs(l - r)), Math.max(Math.abs(l), Math.abs(r)));
  }

  private static Error apart(Interval l, Interval r) {
    return new Error(l.minus(r).absolute(), Math.max(l.absolute().hi(), r.absolute().hi()));
  }

  /** NaN in an entry makes the whole error NaN. */
  private static Error furthest(double[] l, double[] r) {
    if (l.length != r.length) {
      throw new IllegalStateException("sides of " + l.length + " and " + r.length + " entries: they must have as many");
    }
    double distance = 0;
    double size = 0;
    for (int i = 0; i < l.length; i++) {
      distance = Math.max(distance, Math.abs(l[i] - r[i]));
      size = Math.max(size, Math.max(Math.abs(l[i]), Math.abs(r[i])));
    }
    return new Error(Interval.exactly(distance), size);
  }
}
