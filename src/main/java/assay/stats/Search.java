package assay.stats;

import java.util.function.LongPredicate;

/** Bisection over the integers, for critical counts and for the number of trials a difference needs. */
public final class Search {

  /** More trials than any run can make. */
  static final long MANY = 1L << 53;

  private Search() {}

  /** The least integer in [from, to] at which an increasing condition holds, or to + 1 if there is none. */
  public static long least(long from, long to, LongPredicate condition) {
    long fails = from - 1;
    long holds = to + 1;
    while (holds - fails > 1) {
      long middle = fails + (holds - fails) / 2;
      if (condition.test(middle)) holds = middle;
      else fails = middle;
    }
    return holds;
  }

  /**
   * The least number of trials from the given one on that is enough, by doubling and bisection.
   *
   * @throws ArithmeticException if the limit is not enough
   */
  static long fewest(long from, long limit, LongPredicate enough) {
    long step = 1;
    long tried = from;
    while (!enough.test(tried)) {
      if (tried >= limit) throw new ArithmeticException("more than " + limit + " trials are needed");
      step *= 2;
      tried = Math.min(limit, from + step);
    }
    return least(Math.max(from, tried - step + step / 2), tried, enough);
  }
}
