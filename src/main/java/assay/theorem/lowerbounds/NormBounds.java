package assay.theorem.lowerbounds;

/**
 * What the norm of the weights forbids. By Parseval Σ_S ‖E[χ_S φ]‖² = E‖φ‖² over all parities, so that over a family P
 * the average of ‖E[χ_S φ]‖ is at most √(E‖φ‖²/|P|) (theory notes L-3, L-4, L-6, L-7; derived).
 */
public final class NormBounds {

  private NormBounds() {}

  /** B √(E‖φ‖²/|P|): the average over P of the largest correlation E[χ_S ⟨w, φ⟩] with ‖w‖ ≤ B is at most this. */
  public static double correlation(double norm, double meanSquare, double targets) {
    return norm * Math.sqrt(meanSquare / targets);
  }

  /**
   * q (1 − B √(E‖φ‖²/|P|)): the average over P of the least hinge loss with ‖w‖ ≤ B is at least this on any mixture of
   * the uniform distribution, of weight q, with others that may depend on S: hinge ≥ 1 − y f on the uniform part, ≥ 0
   * elsewhere.
   */
  public static double hinge(double uniform, double norm, double meanSquare, double targets) {
    return uniform * (1 - correlation(norm, meanSquare, targets));
  }

  /** E‖∇f‖²/|P|: the average over P of ‖∇L_S(w) − ∇L_0(w)‖² for the squared losses ½E(f_w − χ_S)² and ½E f_w². */
  public static double gradient(double meanSquaredGradient, double targets) {
    return meanSquaredGradient / targets;
  }

  /**
   * ‖v‖²/(2 λ): the least by which linear regression on features φ with E[y φ] = v and largest eigenvalue λ of E[φ φ′]
   * lowers the loss ½E y² of the zero function: what a gradient of length ‖v‖ at a network that starts at zero gives
   * its tangent kernel (derived; the shape of arXiv 2103.01210).
   */
  public static double edge(double squaredGradient, double largestEigenvalue) {
    return squaredGradient / (2 * largestEigenvalue);
  }
}
