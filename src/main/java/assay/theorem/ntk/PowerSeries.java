package assay.theorem.ntk;

import assay.Fused;

/**
 * The NTK of the first layer as a power series, h(t) = t/4 + (1/2π) Σ_{l≥1} (2l−3)!!/((2l−2)!! (2l−1)) t^{2l}: all
 * coefficients are at least 0, those of odd powers from the third on are 0 (arXiv 1901.08584, section on learnable
 * functions; K-2 of the theory notes). By Schur's product theorem H^∞ ⪰ c_k (XX′)^{∘k}.
 */
public final class PowerSeries {

  private PowerSeries() {}

  /** c_k, for k ≥ 0: 0, 1/4, 1/(2π), 0, 1/(12π), 0, … */
  public static double coefficient(int k) {
    if (k < 0) throw new IllegalArgumentException("k = " + k + ": must be at least 0");
    if (k == 1) return 0.25;
    return k == 0 || k % 2 == 1 ? 0 : factor(k / 2) / (2 * Math.PI * (k - 1));
  }

  /**
   * The coefficient of tᵏ in κ₁, 1/π at 0, else 2 c_k/k since κ₁′ = κ₀ = 2h/t: twice the square of relu's Hermite
   * coefficient μ_k.
   */
  public static double reluCoefficient(int k) {
    return k == 0 ? 1 / Math.PI : 2 * coefficient(k) / k;
  }

  /** (2l−3)!!/(2l−2)!!. */
  private static double factor(int l) {
    double factor = 1;
    for (int j = 1; j < l; j++) factor *= (2 * j - 1) / (2.0 * j);
    return factor;
  }

  /** The sum of the terms up to t^k. */
  public static double partialSum(double t, int k) {
    double sum = 0;
    for (int j = k; j >= 0; j--) sum = Fused.multiplyAdd(sum, t, coefficient(j));
    return sum;
  }

  /**
   * c_{k+2} |t|^{k+2}/(1 − t²) for even k, which bounds what the terms after t^k add up to: the even coefficients fall.
   */
  public static double remainder(double t, int k) {
    if (k < 2 || k % 2 == 1 || !(Math.abs(t) < 1))
      throw new IllegalArgumentException("k = " + k + ", t = " + t + ": even k of at least 2 and |t| < 1 are required");
    return coefficient(k + 2) * StrictMath.pow(t, k + 2) / (1 - t * t);
  }
}
