package assay.theorem.gradientfeature;

import assay.stats.Gaussian;

/**
 * How often a neuron matches a neuron of the target after the first step (theory notes GF-C3; derived). Its length is
 * |w⁽¹⁾| = κ |a⁽⁰⁾/s_a| |G| with a⁽⁰⁾/s_a standard Gaussian and independent of G, so that
 * | |b*| |w⁽¹⁾|/b̃ − 1 | ≤ ε_a reads | u |a⁽⁰⁾/s_a| − 1 | ≤ ε_a with u = κ |G| |b*|/b̃; half of these have the right
 * sign.
 */
public final class MatchingProbability {

  private MatchingProbability() {}

  /**
   * Pr over a⁽⁰⁾ that a neuron that found a feature has the length and the sign of the target: Φ((1+ε)/u) − Φ((1−ε)/u).
   *
   * @param window ε_a &gt; 0
   * @param ratio u &gt; 0
   */
  public static double ofLengthAndSign(double window, double ratio) {
    if (!(window > 0)) throw new IllegalArgumentException("window = " + window + ": must be positive");
    if (!(ratio > 0)) throw new IllegalArgumentException("ratio = " + ratio + ": must be positive");
    return Gaussian.above((1 - window) / ratio) - Gaussian.above((1 + window) / ratio);
  }

  /**
   * 0.24 · 2ε/u, which is at most that for u ≥ 1 and ε ≤ 0.8: φ is at least φ(1) = 0.24197 at the window's middle, and
   * there its average over the window is smaller by the factor 1 − ε⁴/60 at most.
   */
  public static double ofLengthAndSignAtLeast(double window, double ratio) {
    return 0.24 * 2 * window / ratio;
  }

  /** Pr that w ~ N(0, I) with bias b̃ sees one of r orthonormal points and no other: (1 − Φ(b̃)) Φ(b̃)^(r−1). */
  public static double seesOnlyOne(int points, double bias) {
    return Gaussian.above(bias) * StrictMath.pow(Gaussian.atMost(bias), points - 1);
  }
}
