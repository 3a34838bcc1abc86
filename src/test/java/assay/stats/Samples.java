package assay.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Data that the tests of this room share. */
final class Samples {

  static final Interval UNIT = new Interval(0, 1);

  private Samples() {}

  /** Test data of {@code theory/verdicts.md}, C.2, item 4: frac(0.6180339887498949 i)² for i = 1, …, 200. */
  static double[] golden() {
    double[] values = new double[200];
    for (int i = 1; i <= values.length; i++) {
      double turn = .6180339887498949 * i;
      values[i - 1] = Math.pow(turn - Math.floor(turn), 2);
    }
    return values;
  }

  static BoundedSample goldenSample() {
    return BoundedSample.of(golden(), UNIT);
  }

  /** A sample of zeros and ones. */
  static BoundedSample coins(int heads, int trials) {
    double[] values = new double[trials];
    Arrays.fill(values, 0, heads, 1);
    return BoundedSample.of(values, UNIT);
  }

  /** Squares of uniform numbers: mean 1/3, variance 4/45. */
  static double[] squares(int trials, SplittableRandom random) {
    return random.doubles(trials).map(u -> u * u).toArray();
  }

  /** Whether so many misses are what an error rate of at most alpha brings, but for an accident of one in a million. */
  static boolean plausible(int misses, int runs, double alpha) {
    return Binomial.atLeast(misses, runs, alpha) > 1e-6;
  }
}
