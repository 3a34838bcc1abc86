package assay.theorem.ntk;

import assay.linear.Vectors;

/** Bounds on the data-dependent complexity y′(H^∞)⁻¹y of labels (arXiv 1901.08584; G-1 and G-2 of the theory notes). */
public final class Complexity {

  private Complexity() {}

  /**
   * α² ‖β‖^{2p}/c_p for labels α⟨β, x⟩ᵖ on unit inputs, p = 1 or even: 4, 2π, 12π, … times α²‖β‖^{2p}. By Schur H^∞ ⪰
   * c_p (XX′)^{∘p}, whose form at such labels is at most ‖β‖^{2p}. The paper's constants are larger.
   *
   * @throws IllegalArgumentException if p is odd and above 1, where c_p = 0 and there is no bound
   */
  public static double ofMonomial(int p, double alpha, double norm) {
    double c = PowerSeries.coefficient(p);
    if (!(c > 0)) throw new IllegalArgumentException("p = " + p + ": must be 1 or an even number of at least 2");
    return alpha * alpha * StrictMath.pow(norm, 2 * p) / c;
  }

  /**
   * ⟨β, β′⟩ᵖ/c_p: what two monomials ⟨β, x⟩ᵖ, ⟨β′, x⟩ᵖ of one degree contribute together to the complexity of a sum.
   *
   * @throws IllegalArgumentException as {@link #ofMonomial}
   */
  public static double ofMonomials(int p, double[] beta, double[] other) {
    return StrictMath.pow(Vectors.dot(beta, other), p) * ofMonomial(p, 1, 1);
  }

  /** (3 p |α| ‖β‖ᵖ)², the published bound for p = 1 or even (theorem on monomials). */
  public static double asPublished(int p, double alpha, double norm) {
    double root = 3 * p * Math.abs(alpha) * StrictMath.pow(norm, p);
    return root * root;
  }

  /** √(2 y′(H^∞)⁻¹y/n): the leading term of the bound on the test loss (main generalization theorem). */
  public static double testLoss(double complexity, int n) {
    return Math.sqrt(2 * complexity / n);
  }
}
