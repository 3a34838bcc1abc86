package assay.stats;

import assay.Require;
import org.hipparchus.special.Beta;

/**
 * A confidence sequence for a success probability: with probability at least 1 − α its intervals contain p after every
 * trial, unlike those of {@link ClopperPearson}, which hold at one number of trials fixed beforehand. Each p is tested
 * by the Beta mixture of likelihood ratios with prior mean p and concentration c (Howard, Ramdas, McAuliffe and Sekhon,
 * Annals of Statistics 49, 2021, Proposition 7), a martingale if p is true. The logarithm of the mixture is Σ_{i&lt;k}
 * ln(c + i/p) + Σ_{j&lt;n−k} ln(c + j/(1−p)) but for a term without p, and thus convex in p: what remains is an
 * interval, and bisection finds its ends.
 *
 * @param alpha error of both ends together, over all time
 * @param bestTrials the number of trials at which the interval is about as narrow as can be, at least 10
 */
public record BernoulliSequence(double alpha, int bestTrials) {

  /** The error at which the concentration is tuned, whatever α is. */
  private static final double TUNED_AT = 0.05;

  /**
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public BernoulliSequence {
    Require.rate("alpha", alpha);
    Require.atLeast("bestTrials", bestTrials, 10);
  }

  /**
   * The interval after that many successes among that many trials.
   *
   * @throws IllegalArgumentException if trials &lt; 1 or successes are outside 0, …, trials
   */
  public Interval of(int successes, int trials) {
    Require.atLeast("trials", trials, 1);
    Require.count("successes", successes, trials);
    double centre = (double) successes / trials;
    double enough = -StrictMath.log(alpha);
    double lower = successes == 0
        ? 0
        : Crossing.last(0, centre, p -> p == 0 || logMixture(p, successes, trials) >= enough);
    double upper = successes == trials
        ? 1
        : Crossing.first(centre, 1, p -> p == 1 || logMixture(p, successes, trials) >= enough);
    return new Interval(lower, upper);
  }

  /** Whether the interval lies on that side of the threshold. */
  public SequentialTest test(double threshold) {
    Require.rate("threshold", threshold);
    return (side, successes, trials) -> {
      double centre = (double) successes / trials;
      boolean onSide = side == Side.ABOVE ? centre > threshold : centre < threshold;
      return onSide && logMixture(threshold, successes, trials) >= -StrictMath.log(alpha);
    };
  }

  /**
   * The p closest to the threshold that is shown to lie on that side of it within that many trials with probability at
   * least 1 − beta (computed exactly); infinite if there is none.
   */
  public double detectable(Side side, int trials, double threshold, double beta) {
    return new OperatingCharacteristic(test(threshold), trials).detectable(side, beta);
  }

  /**
   * The fewest trials within which p is shown with probability at least 1 − beta to lie on its side of the threshold.
   *
   * @throws ArithmeticException if 131072 trials are not enough
   */
  public int needed(double threshold, double p, double beta) {
    return OperatingCharacteristic.needed(test(threshold), Side.of(p, threshold), p, beta);
  }

  private double logMixture(double p, int successes, int trials) {
    double prior = concentration() * p;
    double counter = concentration() * (1 - p);
    int failures = trials - successes;
    return Beta.logBeta(prior + successes, counter + failures) - Beta.logBeta(prior, counter)
        - successes * StrictMath.log(p) - failures * StrictMath.log1p(-p);
  }

  private double concentration() {
    double log = -2 * StrictMath.log(TUNED_AT);
    return bestTrials / (log + StrictMath.log1p(log)) - 1;
  }
}
