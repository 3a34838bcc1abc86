package assay.theorem.gradientfeature;

import assay.Require;

/**
 * What a capacity of a whole class of networks says of the loss: with F the networks Σ a_j relu(⟨w_j, x⟩ − b_j) of path
 * norm Σ|a_j| √(|w_j|² + b_j²/c²) ≤ A, the expected largest difference of population and sample loss is at most 2 E R_n(ℓ
 * ∘ F) ≤ 4 L_ℓ A √((E|x|² + c²)/n). The shape is that of Neyshabur, Tomioka and Srebro (2015, norm-based capacity
 * control) and Bartlett and Mendelson (2002); the constant is derived here.
 *
 * <p>Proof: symmetrisation gives 2 R_n(ℓ ∘ F), contraction by the L_ℓ-Lipschitz loss 2 L_ℓ R_n(F). With x̃ = (x, −c) a
 * network of F is A times a convex combination of ±relu(⟨u, x̃⟩), |u| ≤ 1, so R_n(F) ≤ A E sup_u |(1/n) Σ σ_i relu(⟨u,
 * x̃_i⟩)|, and contraction with an absolute value (Ledoux and Talagrand, theorem 4.12) bounds that by 2A E|(1/n) Σ σ_i
 * x̃_i| ≤ 2A √((E|x|² + c²)/n). What the bound adds for its confidence is left out here, which only makes it smaller.
 */
public final class NormCapacity {

  private NormCapacity() {}

  /**
   * 4 L_ℓ A √((E|x|² + c²)/n).
   *
   * @param pathNorm A for this c
   * @param meanSquare E|x|²
   * @param c what a bias counts for, positive
   * @param n samples, at least 1
   */
  public static double of(double lipschitz, double pathNorm, double meanSquare, double c, int n) {
    Require.atLeast("n", n, 1);
    return 4 * lipschitz * pathNorm * Math.sqrt((meanSquare + Require.positive("c", c) * c) / n);
  }
}
