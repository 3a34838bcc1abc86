package assay.theorem.gradientfeature;

/**
 * What the first gradients of arXiv 2206.01717 see (its Lemmas 5 and 6 with explicit constants; derived here). With
 * T_j = E[y x_j σ′(⟨w, x⟩ + b + ξ)] and the smoothed slope s(z), which changes by at most K = φ(0)/s_ξ per unit:
 *
 * <p>For an irrelevant j, x_j is independent of the label and the other coordinates and has mean 0, so that
 * T_j = E[y x_j (s(z) − s(z − w_j x_j))]. For a relevant j let s_0 be the slope without the relevant part ⟨w_A, x_A⟩ of
 * z: it is independent of y x_j, so that T_j = β γ/σ̃ + E[y x_j (s(z) − s_0)] with β = E s_0 in (0, 1].
 */
public final class RelevantGradient {

  private RelevantGradient() {}

  /**
   * K |w_j| E x_j², which bounds |T_j| for an irrelevant j.
   *
   * @param curvature K
   * @param weight |w_j|
   * @param variance E x_j²
   */
  public static double irrelevant(double curvature, double weight, double variance) {
    return curvature * weight * variance;
  }

  /**
   * K √(E x_j² E⟨w_A, x_A⟩²), which bounds |T_j − β γ/σ̃| for a relevant j.
   *
   * @param variance E x_j²
   * @param spread E⟨w_A, x_A⟩²
   */
  public static double relevant(double curvature, double variance, double spread) {
    return curvature * Math.sqrt(variance * spread);
  }

  /**
   * k¹²/ε^{3/2}: the literal width of Theorem 1 (read), constant 1; for k = 5 it is 2.4e8 and more.
   */
  public static double literalWidth(int k, double epsilon) {
    return StrictMath.pow(k, 12) / StrictMath.pow(epsilon, 1.5);
  }
}
