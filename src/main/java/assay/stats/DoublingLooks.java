package assay.stats;

import assay.Require;

/**
 * Looks at a success probability p after n, 2n, 4n, … trials, each with the ends of {@link ClopperPearson} at its
 * {@linkplain ErrorSpending#share share} of the error: says ABOVE once the lower end exceeds the threshold, and BELOW once
 * the upper end does not. Each is said wrongly at any look with probability at most alpha. Easier to
 * explain than {@link BernoulliEProcess}, but it can stop only at a look.
 *
 * @param threshold δ, strictly between 0 and 1
 * @param first the number of trials before the first look, at least 1
 * @param alpha error probability of either side
 * @throws IllegalArgumentException if an argument is outside its range
 */
public record DoublingLooks(double threshold, int first, double alpha) implements SequentialTest {

  public DoublingLooks {
    Require.rate("threshold", threshold);
    Require.atLeast("first", first, 1);
    Require.rate("alpha", alpha);
  }

  /** Which look this is, from 1 on, or 0 if there is none after that many trials. */
  public int look(int trials) {
    int ratio = trials / first;
    boolean scheduled = trials % first == 0 && Integer.bitCount(ratio) == 1;
    return scheduled ? Integer.numberOfTrailingZeros(ratio) + 1 : 0;
  }

  @Override
  public boolean shows(Side side, int successes, int trials) {
    int look = look(trials);
    return look > 0 && ClopperPearson.shows(side, successes, trials, threshold, ErrorSpending.share(alpha, look));
  }

  /**
   * The probability closest to the threshold at which this says so within that many trials with probability at least
   * 1 − beta (computed exactly); infinite if there is none.
   */
  public double detectable(Side side, int trials, double beta) {
    return new OperatingCharacteristic(this, trials).detectable(side, beta);
  }

  /**
   * The fewest trials within which this says on which side of the threshold p lies with probability at least 1 − beta.
   *
   * @throws ArithmeticException if 131072 trials are not enough
   */
  public int needed(double p, double beta) {
    return OperatingCharacteristic.needed(this, Side.of(p, threshold), p, beta);
  }
}
