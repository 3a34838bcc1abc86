package assay.theorem.gradientfeature;

import assay.stats.Interval;

/**
 * The gradient feature of a neuron with a large negative bias on data with E[y x] = ρ w* (theory notes GF-F5; derived,
 * in place of a recalled lemma with hidden constants).
 */
public final class LinearGradient {

  private LinearGradient() {}

  /**
   * √(B_x2 q) ≥ |G(w, −b̃) − ρ w*| for q = Pr[⟨w, x⟩ ≤ −b̃]: the difference is E[y x 1(⟨w, x⟩ ≤ −b̃)], and by Cauchy
   * and Schwarz.
   */
  public static Interval distance(Interval meanSquaredNorm, double inactive) {
    return meanSquaredNorm.times(inactive).sqrt();
  }

  /** s_w² B_x2/(b̃² q) ≥ Pr_w[Pr_x[⟨w, x⟩ ≤ −b̃] &gt; q]: Chebyshev over x, Markov over w. */
  public static double manyInactive(double inputScale, double meanSquaredNorm, double bias, double inactive) {
    return inputScale * inputScale * meanSquaredNorm / (bias * bias * inactive);
  }
}
