package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * {@code min { m : condition } ≤ Σ right}: how large something must be before a condition holds, with a bound on it
 * from above or from below.
 *
 * <pre>{@code
 * return Threshold.of("m", "every feature is matched", smallest).atMost("log(r/δ)/p", bound);
 * }</pre>
 *
 * @param text the threshold as a reader sees it
 * @param above whether it is bounded from above
 */
public record Threshold(String text, boolean above) implements Shape {

  /** A threshold before it is said what bounds it. */
  public record Least(String text, Function<Trial, Interval> value) {

    /** The condition holds at this size or before. */
    public Claim atMost(String name, Interval bound) {
      return Claim.shaped(new Threshold(text, true)).left(text, value).right(name, bound);
    }

    /** The condition does not hold below this size. */
    public Claim atLeast(String name, Interval bound) {
      return Claim.shaped(new Threshold(text, false)).left(name, bound).right(text, value);
    }

    /** {@link #atMost(String, Interval)} for a bound that is known exactly. */
    public Claim atMost(String name, double bound) {
      return atMost(name, Interval.exactly(bound));
    }

    /** {@link #atLeast(String, Interval)} for a bound that is known exactly. */
    public Claim atLeast(String name, double bound) {
      return atLeast(name, Interval.exactly(bound));
    }
  }

  /**
   * The smallest size at which a condition holds.
   *
   * @param size such as {@code "m"}
   * @param condition such as {@code "min_t L_D(f_t) ≤ ε"}
   * @param smallest what is known of it in a trial
   */
  public static Least of(String size, String condition, Function<Trial, Interval> smallest) {
    return new Least("min { " + size + " : " + condition + " }", smallest);
  }

  @Override
  public String formula(String left, List<String> right) {
    return above ? text + " ≤ " + Shape.sum(right) : text + " ≥ " + left;
  }
}
