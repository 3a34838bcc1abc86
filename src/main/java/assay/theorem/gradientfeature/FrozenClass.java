package assay.theorem.gradientfeature;

/**
 * The networks a ↦ ⟨a, h(x)⟩ with |a| ≤ B over a frozen first layer h, on n samples that h does not depend on
 * (textbook; theory notes GF-D5). Proof: sup ⟨a, v⟩ = B|v| and E|Σ σ_i h(z_i)| ≤ √(n E|h|²) give the complexity;
 * symmetrization and contraction by the loss double it; one sample moves sup(L_D − L_Z) by at most 2 L_ℓ B max|h|/n,
 * which McDiarmid's inequality turns into a tail.
 *
 * @param outputNorm B
 * @param lipschitz L_ℓ
 * @param meanSquare E|h|²
 * @param largest max|h|
 */
public record FrozenClass(double outputNorm, double lipschitz, double meanSquare, double largest) {

  public FrozenClass {
    if (!(outputNorm >= 0 && lipschitz >= 0 && meanSquare >= 0 && largest >= 0)) {
      throw new IllegalArgumentException("outputNorm = " + outputNorm + ", lipschitz = " + lipschitz + ", meanSquare = "
          + meanSquare + ", largest = " + largest + ": must not be negative");
    }
  }

  /** B √(E|h|²/n), which the Rademacher complexity is at most. */
  public double complexity(int n) {
    if (n < 1) throw new IllegalArgumentException("n = " + n + ": must be at least 1");
    return outputNorm * Math.sqrt(meanSquare / n);
  }

  /** 2 L_ℓ B √(E|h|²/n), which E sup(L_D − L_Z) is at most. */
  public double expectedGap(int n) {
    return 2 * lipschitz * complexity(n);
  }

  /** 2 L_ℓ B max|h| √(ln(1/δ)/(2n)), by which sup(L_D − L_Z) exceeds its mean with probability at most δ. */
  public double deviation(int n, double delta) {
    if (n < 1) throw new IllegalArgumentException("n = " + n + ": must be at least 1");
    if (!(delta > 0 && delta < 1)) throw new IllegalArgumentException("delta = " + delta + ": must lie in (0, 1)");
    return 2 * lipschitz * outputNorm * largest * Math.sqrt(-StrictMath.log(delta) / (2 * n));
  }
}
