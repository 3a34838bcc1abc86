package assay.theorem.gradientfeature;

import assay.stats.Interval;

/**
 * The gradient Ĝ of n samples in place of the population's G (theory notes GF-D6 and GF-D7; derived).
 */
public final class EmpiricalGradient {

  private EmpiricalGradient() {}

  /** B_x2/n ≥ E|Ĝ − G|²: the variance of a mean of n independent vectors y x 1(⟨w, x⟩ &gt; b), |y| ≤ 1. */
  public static Interval squaredDistance(Interval meanSquaredNorm, int samples) {
    return meanSquaredNorm.dividedBy(Interval.exactly(samples));
  }

  /**
   * B_x √(2 ln(1/δ)/n): |Ĝ − G| exceeds √(B_x2/n) by more with probability at most δ. McDiarmid's inequality, as one
   * sample moves |Ĝ − G| by at most 2B_x/n.
   */
  public static Interval deviation(Interval largestNorm, int samples, double delta) {
    if (!(delta > 0 && delta < 1)) throw new IllegalArgumentException("delta = " + delta + ": must lie in (0, 1)");
    return largestNorm.times(Math.sqrt(-2 * StrictMath.log(delta) / samples));
  }

  /**
   * γ + 2Δ/B_G ≥ 1 − cos(Ĝ, D) if cos(G, D) ≥ 1 − γ, |G| ≥ B_G and |Ĝ − G| ≤ Δ &lt; (1 − γ) B_G:
   * ⟨Ĝ, D⟩ ≥ (1 − γ)|G| − Δ and |Ĝ| ≤ |G| + Δ.
   */
  public static double inflated(double gamma, double distance, double gradientBound) {
    return gamma + 2 * distance / gradientBound;
  }

  /**
   * 1 − cos(θ + arcsin(Δ/B_G)) with cos θ = 1 − γ, the best such bound: attained where Ĝ − G is orthogonal to Ĝ, away
   * from D.
   */
  public static double inflatedAtMost(double gamma, double distance, double gradientBound) {
    double half = (StrictMath.asin(Math.sqrt(gamma / 2)) * 2 + StrictMath.asin(distance / gradientBound)) / 2;
    return 2 * StrictMath.sin(half) * StrictMath.sin(half);
  }
}
