package assay.theorem.gradientfeature;

import assay.stats.Interval;

/**
 * The terms of the right sides of the gradient-feature theorems, as functions of their constants. All rounded outwards.
 */
public final class Bounds {

  private Bounds() {}

  /**
   * r B_a1 B_x1 √(2γ): what replacing r features by directions within cos ≥ 1 − γ costs in a 1-Lipschitz loss
   * (arXiv 2310.12408, Theorem 3.12; the constant is on the authors' slide, the proof is GF-C1).
   *
   * @param totalOutput r B_a1
   * @param meanNorm B_x1 ≥ E‖x‖
   * @param gamma γ in (0, 1)
   */
  public static Interval angle(double totalOutput, Interval meanNorm, double gamma) {
    return chord(gamma).times(meanNorm).times(totalOutput);
  }

  /**
   * ½ r B_a1 B_x1 (√(2γ) + γ): what it costs to replace features by the direction g of E[y x] itself, within cos ≥ 1 − γ
   * of them (derived here). With z = y f*(x), z′ that of the network with g in place of D, the hinge loss grows by at
   * most (z − z′)₊ ≤ Σ (y δ_i)₊, where δ_i = a_i (relu(⟨D_i, x⟩ − b_i) − relu(⟨g, x⟩ − b_i)) lies between 0 and a_i e_i, e_i =
   * ⟨D_i − g, x⟩. So (y δ_i)₊ ≤ (y a_i e_i)₊ = ½ (|a_i e_i| + y a_i e_i), whose mean is at most ½ |a_i| (√(2γ) E|x| + |⟨D_i
   * − g, E[y x]⟩|), and ⟨D_i − g, E[y x]⟩ = −γ_i |E[y x]| with γ_i ≤ γ.
   *
   * @param totalOutput r B_a1
   * @param meanNorm B_x1 ≥ E‖x‖
   * @param gamma γ in (0, 1)
   */
  public static Interval halfAngle(double totalOutput, Interval meanNorm, double gamma) {
    return chord(gamma).plus(gamma).times(meanNorm).times(totalOutput / 2);
  }

  /** √(2γ): the distance of two unit vectors whose cosine is 1 − γ; it bounds that of any with cosine ≥ 1 − γ. */
  public static Interval chord(double gamma) {
    if (!(gamma > 0 && gamma < 1)) throw new IllegalArgumentException("gamma = " + gamma + ": must lie in (0, 1)");
    return Interval.exactly(gamma).times(2).sqrt();
  }

  /**
   * L_ℓ B_x1 Σ|a_i*| (√(2γ) + ε_a): link (iv) of the certificate chain (theory notes, section 2; derived): each matched
   * neuron, rescaled to its target's bias, is within √(2γ) + ε_a of the target's direction.
   */
  public static Interval approximation(double lipschitz, Interval meanNorm, double totalOutput, double gamma,
      double window) {
    return chord(gamma).plus(window).times(meanNorm).times(totalOutput).times(lipschitz);
  }

  /** The premise m ≤ e^d: the largest width that dimension d allows. */
  public static double largestWidth(int dimension) {
    return StrictMath.exp(dimension);
  }

  /**
   * (log²(r/δ))/p + 1/√δ: the part of the width requirement that does not hide a power of 1/ε (arXiv 2310.12408,
   * recalled; constant taken as 1).
   */
  public static double smallestWidth(double p, int r, double delta) {
    double log = StrictMath.log(r / delta);
    return log * log / p + 1 / StrictMath.sqrt(delta);
  }

  /**
   * (1/p) ((r B_a1 B_x1/ε) √(B_b/B_G))⁴ + 1/√δ + (log²(r/δ))/p: the whole width requirement (arXiv 2310.12408,
   * recalled; constants taken as 1).
   *
   * @param scale r B_a1 B_x1/ε
   * @param biasRatio B_b/B_G
   */
  public static double literalWidth(double p, int r, double scale, double biasRatio, double delta) {
    return StrictMath.pow(scale, 4) * biasRatio * biasRatio / p + smallestWidth(p, r, delta);
  }
}
