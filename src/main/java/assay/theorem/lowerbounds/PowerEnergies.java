package assay.theorem.lowerbounds;

import org.hipparchus.util.CombinatoricsUtils;

/** How much of a power lies in which degree, for a standard Gaussian z and on the sphere (theory notes L-11, O15). */
public final class PowerEnergies {

  private PowerEnergies() {}

  /**
   * E over standard Gaussian z of the squared part of zᵏ of Hermite degree j: zᵏ = Σ_i k!/(2ⁱ i! (k − 2i)!)
   * He_{k−2i}(z) and E He_j² = j!. They sum to E z²ᵏ = (2k − 1)!!. Exact up to k = 13.
   *
   * @throws IllegalArgumentException unless 0 ≤ j ≤ k ≤ 20
   */
  public static double hermite(int k, int j) {
    if (!(0 <= j && j <= k && k <= 20))
      throw new IllegalArgumentException("k = " + k + ", j = " + j + ": 0 <= j <= k <= 20 is required");
    if ((k - j) % 2 != 0) return 0;
    int i = (k - j) / 2;
    double coefficient = CombinatoricsUtils.factorialDouble(k)
        / (StrictMath.pow(2, i) * CombinatoricsUtils.factorialDouble(i) * CombinatoricsUtils.factorialDouble(j));
    return coefficient * coefficient * CombinatoricsUtils.factorialDouble(j);
  }

  /**
   * The same for |z|: (2/π) ((j − 3)!!)²/j! for even j, of which j = 0 has 2/π (theory notes M-3, O9).
   *
   * @throws IllegalArgumentException unless 0 ≤ j ≤ 100
   */
  public static double absolute(int j) {
    if (!(0 <= j && j <= 100)) throw new IllegalArgumentException("j = " + j + ": 0 <= j <= 100 is required");
    if (j % 2 != 0) return 0;
    double energy = 2 / Math.PI / (j == 0 ? 1 : 2);
    for (int i = 4; i <= j; i += 2) energy *= (i - 3.0) * (i - 3) / ((i - 1.0) * i);
    return energy;
  }

  /**
   * The dimension of the harmonic polynomials of degree k in d variables, C(d+k−1, k) − C(d+k−3, k−2).
   *
   * @param d at least 2
   */
  public static double harmonics(int d, int k) {
    if (!(d >= 2 && k >= 0))
      throw new IllegalArgumentException("d = " + d + ", k = " + k + ": d >= 2 and k >= 0 are required");
    double all = CombinatoricsUtils.binomialCoefficientDouble(d + k - 1, k);
    return k < 2 ? all : all - CombinatoricsUtils.binomialCoefficientDouble(d + k - 3, k - 2);
  }
}
