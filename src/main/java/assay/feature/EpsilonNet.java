package assay.feature;

/**
 * How many random neurons meet every cap that holds a fraction p of them. Each feature of S_{p,γ,B_G} comes with a pair
 * of opposite caps of gradient directions, one of which is hit by a neuron of its bias sign with probability at least
 * p. Caps of the sphere in ℝᵈ have Vapnik–Chervonenkis dimension at most d + 1, and n points miss no cap of mass p
 * except with probability 2 (2en/(d+1))^(d+1) 2^(−pn/2) (Haussler and Welzl 1987; Blumer et al. 1989).
 */
final class EpsilonNet {

  private EpsilonNet() {}

  private static final int LARGEST = 1 << 24;

  /**
   * The smallest power-of-two multiple of 256 that is enough.
   *
   * @throws IllegalArgumentException if more than 2²⁴ are needed
   */
  static int draws(int dimension, double p, double alpha) {
    int n = 256;
    while (n < LARGEST && !(logFailure(n, dimension + 1, p) <= StrictMath.log(alpha))) n *= 2;
    if (n < LARGEST) return n;
    throw new IllegalArgumentException(
        "p = " + p + ": too small to be certified by fewer than " + LARGEST + " neurons in dimension " + dimension);
  }

  static double logFailure(int n, int vapnik, double p) {
    return StrictMath.log(2) + logPatterns(n, vapnik) - p * n / 2 * StrictMath.log(2);
  }

  /** In how many ways caps can cut 2n points: Sauer's bound, which needs 2n ≥ v; 2^(2n) below. */
  private static double logPatterns(int n, int vapnik) {
    return 2L * n < vapnik ? 2 * n * StrictMath.log(2) : vapnik * StrictMath.log(2 * Math.E * n / vapnik);
  }
}
