package assay.theorem.ntk;

import assay.kernel.Kernel;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Eigenvalues of kernels under the uniform distribution on the corners {±1/√n}ⁿ of the cube, whose eigenfunctions are
 * the parities (K-6 of the theory notes; derived).
 *
 * @param n dimension, from 1 to 50
 */
public record CubeSpectrum(int n) {

  public CubeSpectrum {
    if (!(1 <= n && n <= 50)) throw new IllegalArgumentException("n = " + n + ": must lie between 1 and 50");
  }

  /** C(n, k): the number of parities of degree k. */
  public double multiplicity(int k) {
    return choose(n, k);
  }

  /** λ_k = 2⁻ⁿ Σ_j C(n, j) K_k(j)/C(n, k) κ(1 − 2j/n) with Krawtchouk's polynomial K_k. */
  public double eigenvalue(Kernel kernel, int k) {
    if (!(0 <= k && k <= n)) throw new IllegalArgumentException("k = " + k + ": must lie between 0 and n = " + n);
    double sum = 0;
    for (int j = 0; j <= n; j++)
      sum += choose(n, j) * krawtchouk(k, j) / choose(n, k) * kernel.atCosine(1 - 2.0 * j / n);
    return sum * StrictMath.pow(2, -n);
  }

  /** K_k(j) = Σ_i (−1)^i C(j, i) C(n−j, k−i): the sum of the parities of degree k at a corner with j minus signs. */
  public double krawtchouk(int k, int j) {
    double sum = 0;
    for (int i = Math.max(0, k - (n - j)); i <= Math.min(j, k); i++)
      sum += (i % 2 == 0 ? 1 : -1) * choose(j, i) * choose(n - j, k - i);
    return sum;
  }

  private static double choose(int n, int k) {
    return CombinatoricsUtils.binomialCoefficientDouble(n, k);
  }
}
