package assay.claim;

import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * {@code left_t ≤ right_t for every t}: a bound along a whole run. What is judged is the step at which the left side
 * comes nearest to the right one, or is furthest above it, relative to their sizes; the page shows both over the steps.
 *
 * <pre>{@code
 * return Throughout.of("t = 0, …, T", "L(f_t)", losses, "(1 − ηλ/2)ᵗ L(f_0)", bounds);
 * }</pre>
 *
 * @param times which steps are meant, such as {@code "t = 1, …, T"}
 */
public record Throughout(String times) implements Shape {

  /**
   * The claim; each side has a number for every step.
   *
   * @param left measured in a trial, at least one number
   * @param right as many
   */
  public static Claim of(
      String times, String leftName, Function<Trial, double[]> left, String rightName,
      Function<Trial, double[]> right) {
    PerTrial<double[]> l = PerTrial.of(left);
    PerTrial<double[]> r = PerTrial.of(right);
    return Claim.shaped(new Throughout(times))
        .left(leftName, trial -> at(worst(l.apply(trial), r.apply(trial)), l.apply(trial)))
        .right(rightName, trial -> at(worst(l.apply(trial), r.apply(trial)), r.apply(trial)))
        .series(leftName, l).series(rightName, r);
  }

  private static Interval at(int step, double[] values) {
    return Interval.exactly(values[step]);
  }

  /** A step with NaN is the worst of all, so that it reaches the judge. */
  private static int worst(double[] left, double[] right) {
    if (left.length != right.length || left.length == 0) {
      throw new IllegalStateException(
          "sides of " + left.length + " and " + right.length + " steps: must have as many, and at least one");
    }
    int worst = 0;
    for (int t = 1; t < left.length; t++) {
      if (!(excess(left[t], right[t]) <= excess(left[worst], right[worst]))) {
        if (!Double.isNaN(excess(left[worst], right[worst]))) worst = t;
      }
    }
    return worst;
  }

  /** (left − right) over the larger of both; 0 where both are 0. */
  private static double excess(double left, double right) {
    double size = Math.max(Math.abs(left), Math.abs(right));
    return size == 0 ? 0 : left / size - right / size;
  }

  @Override
  public String formula(String left, List<String> right) {
    return left + " ≤ " + Shape.sum(right) + "   for every " + times;
  }
}
