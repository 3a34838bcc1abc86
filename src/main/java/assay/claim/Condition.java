package assay.claim;

import assay.stats.Interval;
import java.util.function.Function;

/**
 * A condition on a measured quantity, such as {@code ≤ 3}. A quantity that is only known as an interval may satisfy it
 * for certain, violate it for certain, or leave it open; a broken interval (NaN) leaves it open.
 *
 * @param text how a reader sees it, such as {@code "≤ 3"}
 * @param bound the number that it compares with; NaN if it is not known any more
 * @param test decides it for an interval
 */
public record Condition(String text, double bound, Function<Interval, Truth> test) {

  /** A condition whose bound is not known any more. */
  public Condition(String text, Function<Interval, Truth> test) {
    this(text, Double.NaN, test);
  }

  public static Condition atMost(double bound) {
    return new Condition("≤ " + Format.number(bound), bound, x -> decide(x.hi() <= bound, x.lo() > bound));
  }

  public static Condition atLeast(double bound) {
    return new Condition("≥ " + Format.number(bound), bound, x -> decide(x.lo() >= bound, x.hi() < bound));
  }

  public static Condition above(double bound) {
    return new Condition("> " + Format.number(bound), bound, x -> decide(x.lo() > bound, x.hi() <= bound));
  }

  /** How far a quantity is from the bound at least, relative to the bound, or absolute where that is 0. */
  public double distance(Interval x) {
    double gap = Math.max(0, Math.max(x.lo() - bound, bound - x.hi()));
    return bound == 0 ? gap : gap / Math.abs(bound);
  }

  private static Truth decide(boolean certified, boolean refuted) {
    return certified ? Truth.CERTIFIED : refuted ? Truth.REFUTED : Truth.UNKNOWN;
  }
}
