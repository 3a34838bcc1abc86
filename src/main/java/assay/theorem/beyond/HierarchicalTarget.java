package assay.theorem.beyond;

import assay.Require;

/**
 * H(x) = β F(x) + α G(F(x)) on {−1, 1}ᵈ (Allen-Zhu, Li 2019, arXiv 1905.10337, section on experiments, and the talk):
 * F_i = x_{2i−1} x_{2i}, and G_i is a product of several of F's outputs, with a sign. Every output of F is −1 or 1, so
 * that G(F) is a parity of twice as many coordinates as it has factors.
 *
 * @param dimension d, at least 2k for k outputs
 * @param factors for every output the numbers of F's outputs that G multiplies, from 0
 * @param signs −1 or 1 for every output
 * @param alpha α, finite
 * @param beta β, finite
 */
public record HierarchicalTarget(int dimension, int[][] factors, int[] signs, double alpha, double beta) {

  /**
   * @throws IllegalArgumentException if F needs more coordinates than there are, G an output that F does not have, or a
   *     factor is not finite
   */
  public HierarchicalTarget {
    Require.sameSize("signs", signs.length, factors.length);
    Require.that(factors.length >= 1 && 2 * factors.length <= dimension,
        "dimension = " + dimension + ": " + factors.length + " outputs take two coordinates each, and at least one is "
            + "needed");
    for (int[] each : factors)
      for (int i : each)
        Require.that(0 <= i && i < factors.length, "G uses output " + i + " of F, which has " + factors.length);
    Require.finite("alpha", alpha);
    Require.finite("beta", beta);
  }

  /** The talk's: k = 8 outputs, and G = y₁y₂y₃y₄ four times, then y₅y₆y₇y₈ four times. */
  public static HierarchicalTarget ofTheTalk(int dimension, double alpha, double beta) {
    int[] low = {0, 1, 2, 3};
    int[] high = {4, 5, 6, 7};
    return new HierarchicalTarget(dimension, new int[][] {low, low, low, low, high, high, high, high},
        new int[] {1, 1, 1, 1, 1, 1, 1, 1}, alpha, beta);
  }

  /** The paper's: d = 30, k = 15, G_i = (−1)ⁱ y₁y₂y₃y₄, β = 1. */
  public static HierarchicalTarget ofThePaper(double alpha) {
    int[][] factors = new int[15][];
    int[] signs = new int[15];
    for (int i = 0; i < 15; i++) {
      factors[i] = new int[] {0, 1, 2, 3};
      signs[i] = i % 2 == 0 ? -1 : 1;
    }
    return new HierarchicalTarget(30, factors, signs, alpha, 1);
  }

  /** k. */
  public int outputs() {
    return factors.length;
  }

  /** On how many coordinates each output of G(F) depends. */
  public int degree() {
    return 2 * factors[0].length;
  }

  /** The largest |H_i(x)|. */
  public double reach() {
    return Math.abs(alpha) + Math.abs(beta);
  }

  /** E‖H(x)‖² over uniform inputs, which zero attains: F's and G(F)'s outputs are orthogonal. */
  public double energy() {
    return outputs() * (alpha * alpha + beta * beta);
  }

  /** F(x). */
  public double[] base(double[] x) {
    double[] y = new double[outputs()];
    for (int i = 0; i < y.length; i++) y[i] = x[2 * i] * x[2 * i + 1];
    return y;
  }

  /** G(F(x)). */
  public double[] composed(double[] x) {
    double[] y = base(x);
    double[] g = new double[outputs()];
    for (int i = 0; i < g.length; i++) {
      g[i] = signs[i];
      for (int factor : factors[i]) g[i] *= y[factor];
    }
    return g;
  }

  /** H(x). */
  public double[] values(double[] x) {
    double[] h = base(x);
    double[] g = composed(x);
    for (int i = 0; i < h.length; i++) h[i] = beta * h[i] + alpha * g[i];
    return h;
  }

  /**
   * What no kernel on N inputs and no N features get below, as a sum of squares over the outputs, on average over the
   * relabelings of the coordinates: k α² (1 − N/C(d, q)), q the degree. Derived here: G(F)'s outputs are parities of
   * degree q, orthogonal to F, whose C(d, q) relabelings are orthonormal; N dimensions capture N of them at most
   * (theory notes, section 12).
   *
   * @param size N
   */
  public double kernelBound(int size) {
    Require.atLeast("size", size, 0);
    double choices = 1;
    for (int i = 0; i < degree(); i++) choices = choices * (dimension - i) / (i + 1);
    return Math.max(0, outputs() * alpha * alpha * (1 - size / choices));
  }
}
