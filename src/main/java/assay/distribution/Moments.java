package assay.distribution;

import assay.linear.ExactSum;
import assay.stats.Interval;
import java.util.function.Function;

/** Expectations over a finite support, by compensated sums. */
public final class Moments {

  private Moments() {}

  static Interval meanNorm(FiniteDistribution distribution) {
    return mean(distribution, x -> ExactSum.squaredNorm(x).sqrt());
  }

  static Interval meanSquaredNorm(FiniteDistribution distribution) {
    return mean(distribution, ExactSum::squaredNorm);
  }

  static Interval largestNorm(FiniteDistribution distribution) {
    Interval largest = Interval.ZERO;
    for (int n = 0; n < distribution.size(); n++) largest = largest.max(ExactSum.squaredNorm(distribution.point(n)));
    return largest.sqrt();
  }

  /** The lower ends averaged and the upper ends averaged: the widths do not add up over the atoms. */
  private static Interval mean(FiniteDistribution distribution, Function<double[], Interval> quantity) {
    ExactSum lower = new ExactSum();
    ExactSum upper = new ExactSum();
    for (int n = 0; n < distribution.size(); n++) {
      Interval value = quantity.apply(distribution.point(n));
      lower.addProduct(distribution.weight(n), value.lo());
      upper.addProduct(distribution.weight(n), value.hi());
    }
    return lower.interval().hull(upper.interval());
  }

  static double[] labelMoment(FiniteDistribution distribution) {
    double[] moment = new double[distribution.dimension()];
    for (int j = 0; j < moment.length; j++) {
      ExactSum sum = new ExactSum();
      for (int n = 0; n < distribution.size(); n++)
        sum.addProduct(distribution.weight(n), distribution.label(n), distribution.x(n, j));
      moment[j] = sum.value();
    }
    return moment;
  }

  static double labelBalance(FiniteDistribution distribution) {
    ExactSum sum = new ExactSum();
    for (int n = 0; n < distribution.size(); n++) sum.addProduct(distribution.weight(n), distribution.label(n));
    return sum.value();
  }
}
