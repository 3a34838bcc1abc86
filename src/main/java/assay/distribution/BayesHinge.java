package assay.distribution;

import assay.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hinge risk of the best function of x, Σ over distinct inputs of min_v Σ_k q_k max(0, 1 − y_k v), where q_k is the
 * mass of label y_k at that input. For y ∈ {−1, 1} this is 2 E min(η, 1−η).
 *
 * <p>Derived here for y ∈ [−1, 1]: a label 0 costs its mass whatever v is. Without conflict, that is, if the other
 * labels have one sign, they cost nothing for large |v|. Otherwise the sum is convex and piecewise linear in v and
 * grows in both directions, so its minimum is at a breakpoint v = 1/y_k, where a label y_i of the same sign costs q_i
 * max(0, 1 − |y_i|/|y_k|) and one of the other sign q_i (1 + |y_i|/|y_k|).
 */
final class BayesHinge {

  private static final Interval ONE = Interval.exactly(1);

  private record Mass(double label, double weight) {}

  private BayesHinge() {}

  static Interval risk(FiniteDistribution distribution) {
    Interval risk = Interval.ZERO;
    for (List<Mass> masses : conditionals(distribution.merged())) risk = risk.plus(smallest(masses));
    return risk;
  }

  private static Iterable<List<Mass>> conditionals(FiniteDistribution merged) {
    Point[] points = IntStream.range(0, merged.size()).mapToObj(n -> new Point(merged.point(n))).toArray(Point[]::new);
    int[] classes = Point.classes(points);
    List<List<Mass>> conditionals = new ArrayList<>();
    for (int n = 0; n < classes.length; n++) {
      if (classes[n] == conditionals.size()) conditionals.add(new ArrayList<>());
      conditionals.get(classes[n]).add(new Mass(merged.label(n), merged.weight(n)));
    }
    return conditionals;
  }

  private static Interval smallest(List<Mass> masses) {
    Interval unavoidable = sum(
        masses.stream().filter(mass -> mass.label == 0).map(mass -> Interval.exactly(mass.weight)).toList());
    List<Mass> signed = masses.stream().filter(mass -> mass.label != 0).toList();
    boolean conflict = signed.stream().anyMatch(mass -> mass.label * signed.getFirst().label < 0);
    return conflict ? unavoidable.plus(smallestAtBreakpoint(signed)) : unavoidable;
  }

  private static Interval smallestAtBreakpoint(List<Mass> signed) {
    return signed.stream().map(breakpoint -> riskAt(breakpoint.label, signed)).reduce(Interval::min).orElseThrow();
  }

  private static Interval riskAt(double breakpoint, List<Mass> signed) {
    return sum(signed.stream().map(mass -> loss(mass.label, breakpoint).times(mass.weight)).toList());
  }

  /** max(0, 1 − label/breakpoint). */
  private static Interval loss(double label, double breakpoint) {
    if (label == breakpoint) return Interval.ZERO;
    return ONE.minus(Interval.exactly(label).dividedBy(Interval.exactly(breakpoint))).max(Interval.ZERO);
  }

  private static Interval sum(List<Interval> terms) {
    return terms.stream().reduce(Interval.ZERO, Interval::plus);
  }
}
