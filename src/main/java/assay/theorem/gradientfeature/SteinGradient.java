package assay.theorem.gradientfeature;

import assay.distribution.closedform.MultipleIndex;
import assay.linear.Vectors;
import assay.stats.Gaussian;

/**
 * The gradient features of a multiple-index model by Stein's identity (theory notes GF-F6; derived): as 1(⟨w, x⟩ &gt;
 * b) has the derivative w δ(⟨w, x⟩ − b), E[x h(x)] = E ∇h gives
 * G(w, b) = Uᵀ E[∇g(Ux) 1(⟨w, x⟩ &gt; b)] + (w/|w|) φ(b/|w|) E[g(Ux) | ⟨w, x⟩ = b].
 */
public final class SteinGradient {

  private SteinGradient() {}

  /** G(w, b), for a continuous link. */
  public static double[] of(MultipleIndex model, double[] w, double b) {
    double[] g = edge(model, w, b);
    double[] slope = model.activeSlope(w, b);
    for (int i = 0; i < slope.length; i++) for (int j = 0; j < g.length; j++) g[j] += slope[i] * model.rows()[i][j];
    return g;
  }

  /** (w/|w|) φ(b/|w|) E[g(Ux) | ⟨w, x⟩ = b], what the edge of the neuron's half-space contributes. */
  public static double[] edge(MultipleIndex model, double[] w, double b) {
    double length = Vectors.norm(w);
    double factor = Gaussian.density(b / length) * model.labelAt(w, b) / length;
    double[] edge = new double[w.length];
    for (int j = 0; j < w.length; j++) edge[j] = factor * w[j];
    return edge;
  }

  /**
   * |P_⊥G| = (|P_⊥w|/|w|) φ(b/|w|) |E[g(Ux) | ⟨w, x⟩ = b]|: the edge is the only way out of the span of U, whatever the
   * link.
   */
  public static double outside(MultipleIndex model, double[] w, double b) {
    return Vectors.norm(model.outside(edge(model, w, b)));
  }

  /**
   * √Φ(−b̃/|w|), which bounds |G(w, −b̃) − E[y x]| where |y| ≤ 1: the difference is E[y x 1(⟨w, x⟩ ≤ −b̃)], and by
   * Cauchy and Schwarz its product with a unit vector v is at most √(E⟨v, x⟩² Pr[⟨w, x⟩ ≤ −b̃]).
   *
   * @param length |w|
   * @param bias b̃
   */
  public static double distanceFromMoment(double length, double bias) {
    return Math.sqrt(Gaussian.above(bias / length));
  }
}
