package assay.stats;

import assay.Require;

/**
 * Wald's sequential probability ratio test ("Sequential Analysis", 1947) of p ≤ p₀ against p ≥ p₁: it says ABOVE when the
 * logarithm of the likelihood ratio of p₁ to p₀ reaches ln((1−β)/α), and BELOW when it falls to ln(β/(1−α)). With these
 * bounds, which neglect how far the ratio jumps past them, the two error probabilities add up to at most α + β, and are
 * at most α/(1−β) and β/(1−α).
 *
 * @param p0 the largest probability at which ABOVE would be an error of the first kind
 * @param p1 the smallest probability at which BELOW would be an error of the second kind, above p0
 * @param alpha error of the first kind
 * @param beta error of the second kind; alpha + beta must be below 1
 * @throws IllegalArgumentException unless 0 &lt; p0 &lt; p1 &lt; 1 and the rates are as required
 */
public record ProbabilityRatioTest(double p0, double p1, double alpha, double beta) implements SequentialTest {

  public ProbabilityRatioTest {
    Require.rate("p0", p0);
    Require.inside("p1", p1, p0, 1);
    Require.rate("alpha", alpha);
    Require.inside("beta", beta, 0, 1 - alpha);
  }

  /** ABOVE is said when the log-likelihood ratio is at least this. */
  public double upperBound() {
    return StrictMath.log((1 - beta) / alpha);
  }

  /** BELOW is said when the log-likelihood ratio is at most this. */
  public double lowerBound() {
    return StrictMath.log(beta / (1 - alpha));
  }

  /** What a success adds to the log-likelihood ratio. */
  public double successWeight() {
    return StrictMath.log(p1 / p0);
  }

  /** What a failure adds to the log-likelihood ratio: a negative number. */
  public double failureWeight() {
    return StrictMath.log1p(-p1) - StrictMath.log1p(-p0);
  }

  public double logLikelihoodRatio(int successes, int trials) {
    Require.count("successes", successes, trials);
    return successes * successWeight() + (trials - successes) * failureWeight();
  }

  @Override
  public boolean shows(Side side, int successes, int trials) {
    double ratio = logLikelihoodRatio(successes, trials);
    return side == Side.ABOVE ? ratio >= upperBound() : ratio <= lowerBound();
  }

  /** Wald's approximation of the mean number of trials if p₁ is the truth. */
  public double expectedTrialsAbove() {
    return ((1 - beta) * upperBound() + beta * lowerBound()) / drift(p1);
  }

  /** Wald's approximation of the mean number of trials if p₀ is the truth. */
  public double expectedTrialsBelow() {
    return (alpha * upperBound() + (1 - alpha) * lowerBound()) / drift(p0);
  }

  /**
   * The probability closest to p₀ (ABOVE) or p₁ (BELOW) at which this test says so within that many trials with
   * probability at least 1 − miss (computed exactly); infinite if there is none.
   */
  public double detectable(Side side, int trials, double miss) {
    return new OperatingCharacteristic(this, trials).detectable(side, miss);
  }

  /**
   * The fewest trials within which this test says so with probability at least 1 − miss if p is the truth.
   *
   * @throws ArithmeticException if 131072 trials are not enough
   */
  public int needed(Side side, double p, double miss) {
    return OperatingCharacteristic.needed(this, side, p, miss);
  }

  private double drift(double p) {
    return p * successWeight() + (1 - p) * failureWeight();
  }
}
