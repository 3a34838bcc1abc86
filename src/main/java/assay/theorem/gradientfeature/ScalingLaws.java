package assay.theorem.gradientfeature;

import assay.stats.Gaussian;

/** How the width that Theorem 3.12 asks for scales (arXiv 2310.12408, recalled), and what is needed to measure it. */
public final class ScalingLaws {

  private ScalingLaws() {}

  /**
   * (1/p)(r B_a1 B_x1/ε · √(B_b/B_G))⁴ + 1/√δ + (1/p) log²(r/δ): the theorem's width, its constant taken as 1.
   *
   * @param totalOutput r B_a1
   */
  public static double width(double p, int r, double totalOutput, double meanNorm, double biasBound,
      double gradientBound, double epsilon, double delta) {
    double ratio = totalOutput * meanNorm / epsilon;
    double bias = biasBound / gradientBound;
    return ratio * ratio * ratio * ratio * bias * bias / p + Bounds.smallestWidth(p, r, delta);
  }

  /**
   * p of each feature of XOR with four points ±D_1, ±D_2: ½ Pr[|⟨w, D_1⟩| &gt; b̃] Pr[|⟨w, D_2⟩| &lt; b̃] (derived).
   */
  public static double probabilityOnXor(double bias) {
    double above = Gaussian.above(bias);
    return above * (1 - 2 * above);
  }
}
