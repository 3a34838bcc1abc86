package assay.kernel;

import assay.Require;

/**
 * The coefficients of ReLU in normalised Hermite polynomials: c₀ = 1/√(2π), c₁ = ½, c_k = (−1)^{k/2−1} (k−3)!!/√(2π k!)
 * for even k, 0 for other odd ones. κ(ρ) = Σ c_k² ρᵏ, and K(ρ) is the same from k = 2 on.
 */
public final class ReluHermite {

  private ReluHermite() {}

  /** c_k, by c_{k+2} = −c_k (k−1)/√((k+1)(k+2)). */
  public static double coefficient(int k) {
    Require.atLeast("k", k, 0);
    if (k % 2 == 1) return k == 1 ? 0.5 : 0;
    double c = 1 / Math.sqrt(2 * Math.PI);
    for (int n = 0; n < k; n += 2) c *= -(n - 1) / Math.sqrt((n + 1.0) * (n + 2.0));
    return c;
  }

  /** Σ c_k² ρᵏ over from ≤ k ≤ to. */
  public static double series(double rho, int from, int to) {
    double sum = 0;
    for (int k = to; k >= from; k--) {
      double c = coefficient(k);
      sum += c * c * StrictMath.pow(rho, k);
    }
    return sum;
  }

  /** What the series lacks beyond an even k, at most: Σ_{n>k} c_n² ρⁿ ≤ c_{k+2}² ρ^{k+2}/(1 − ρ²), as |c_n| falls. */
  public static double remainder(double rho, int k) {
    double c = coefficient(k + 2);
    return c * c * StrictMath.pow(Math.abs(rho), k + 2) / (1 - rho * rho);
  }
}
