package assay.theorem.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.stats.Gaussian;
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

  /**
   * E_x Φ(−b̃/(s_w‖x‖))/q ≥ Pr_w[Pr_x[⟨w, x⟩ ≤ −b̃] ≥ q] by Markov over w, since ⟨w, x⟩ is Gaussian for each x; at
   * most s_w² B_x2/(b̃² q), as Φ(−z) ≤ 1/z².
   *
   * @param inputScale s_w
   * @param bias b̃
   * @param inactive q
   */
  public static double manyInactive(FiniteDistribution D, double inputScale, double bias, double inactive) {
    double mean = 0;
    for (int n = 0; n < D.size(); n++) {
      double deviation = inputScale * Vectors.norm(D.point(n));
      if (deviation > 0) mean += D.weight(n) * Gaussian.atMost(-bias / deviation);
    }
    return mean / inactive;
  }
}
