package assay.stats;

import assay.Require;

/**
 * A curve that a sum S of centred terms, whose accumulated variance is V, ever exceeds with probability at most α: the
 * boundaries of Howard, Ramdas, McAuliffe and Sekhon ("Time-uniform, nonparametric, nonasymptotic confidence sequences",
 * Annals of Statistics 49, 2021). Here for quantities that are not bounded, such as losses on Gaussian data: S/n differs
 * from the mean by less than at(V)/n at all n at once.
 */
public interface UniformBoundary {

  /** The height of the curve where the accumulated variance is the given positive number. */
  double at(double variance);

  /** c such that ln E exp(λ(x − Ex)) ≤ σ²λ²/(2(1 − cλ)) is assumed of every term: 0 for sub-Gaussian ones. */
  double scale();

  /**
   * The distance from a threshold at which a mean is told from it within that many trials with probability at least
   * 1 − beta, each trial adding the given variance: the curve's height at the last one, and by Bernstein's inequality
   * σ√(2n ln(1/β)) + c ln(1/β) for bad luck, divided by n.
   */
  default double detectable(long trials, double variance, double beta) {
    Require.atLeast("trials", trials, 1);
    double luck = -StrictMath.log(Require.rate("beta", beta));
    double total = trials * Require.positive("variance", variance);
    return (at(total) + Math.sqrt(2 * total * luck) + scale() * luck) / trials;
  }

  /** The fewest trials whose {@link #detectable} distance is at most the given one. */
  default long needed(double difference, double variance, double beta) {
    Require.positive("difference", difference);
    return Search.fewest(1, Search.MANY, trials -> detectable(trials, variance, beta) <= difference);
  }
}
