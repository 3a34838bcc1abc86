package assay.theorem.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.feature.Regime;
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
   * ½ r B_a1 B_x1 (√(2γ) + γ): what it costs to replace features by the direction g of E[y x] itself, within cos ≥ 1 −
   * γ of them (derived here). With z = y f*(x), z′ that of the network with g in place of D, the hinge loss grows by at
   * most (z − z′)₊ ≤ Σ (y δ_i)₊, where δ_i = a_i (relu(⟨D_i, x⟩ − b_i) − relu(⟨g, x⟩ − b_i)) lies between 0 and a_i
   * e_i, e_i = ⟨D_i − g, x⟩. So (y δ_i)₊ ≤ (y a_i e_i)₊ = ½ (|a_i e_i| + y a_i e_i), whose mean is at most ½ |a_i|
   * (√(2γ) E|x| + |⟨D_i − g, E[y x]⟩|), and ⟨D_i − g, E[y x]⟩ = −γ_i |E[y x]| with γ_i ≤ γ.
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

  /**
   * What n/log n must be at least in the empirical version (arXiv 2310.12408, recalled; constants taken as 1):
   * m³p B_x² B_a2⁴ B_b/(ε² r² B_a1² B_G) + √(mp) B_x2/(B_b B_G) + B_x²/B_x2 + 1/p + (1/B_G² + 1/B_x1²) B_x2/|ℓ′(0)|² +
   * Tm/δ.
   *
   * @param size B_a2² B_x/(r B_a1 ε)
   * @param norms B_x1, B_x2 and B_x
   * @param slope |ℓ′(0)|
   */
  public static double literalSamples(Regime regime, int m, int steps, double size, double biasBound, Norms norms,
      double slope, double delta) {
    double p = regime.p();
    double gradient = regime.gradientBound();
    return StrictMath.pow(m, 3) * p * size * size * biasBound / gradient
        + Math.sqrt(m * p) * norms.meanSquare() / (biasBound * gradient)
        + norms.largest() * norms.largest() / norms.meanSquare() + 1 / p
        + (1 / (gradient * gradient) + 1 / (norms.mean() * norms.mean())) * norms.meanSquare() / (slope * slope)
        + (double) steps * m / delta;
  }

  /**
   * Norms of inputs.
   *
   * @param mean B_x1
   * @param meanSquare B_x2
   * @param largest B_x
   */
  public record Norms(double mean, double meanSquare, double largest) {

    public static Norms of(FiniteDistribution D) {
      return new Norms(D.meanNorm().hi(), D.meanSquaredNorm().hi(), D.largestNorm().hi());
    }
  }

  /**
   * r B_a1 B_x1 · 2 sin((θ + arcsin(Δ/B_G))/2) with cos θ = 1 − γ: what √(2γ) becomes where gradients are off by at
   * most Δ, by GF-D7 in its sharp form; about r B_a1 B_x1 (√(2γ) + Δ/B_G). Derived; the paper's form, recalled, has
   * √(2γ + O(Δ/B_G)), which is larger for small γ.
   *
   * @param distance Δ; from B_G on a gradient may point anywhere
   */
  public static Interval angleOfSamples(double totalOutput, Interval meanNorm, double gamma, double distance,
      double gradientBound) {
    if (!(distance < gradientBound)) return Interval.exactly(2).times(meanNorm).times(totalOutput);
    double inflated = Math.min(1, EmpiricalGradient.inflatedAtMost(gamma, distance, gradientBound));
    return Interval.exactly(inflated).times(2).sqrt().times(meanNorm).times(totalOutput);
  }
}
