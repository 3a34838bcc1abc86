package assay.theorem.lowerbounds;

/**
 * The Krawtchouk polynomials: sums of parities. Exact while C(n, k) is below 2⁵³.
 */
public final class Krawtchouk {

  private Krawtchouk() {}

  /**
   * Σ over the sets S of k among n coordinates of χ_S(x) χ_S(y), for two points x, y of the cube that differ in h of
   * them: Σ_j (−1)ʲ C(h, j) C(n − h, k − j), the coefficient of zᵏ in (1 − z)ʰ (1 + z)ⁿ⁻ʰ.
   *
   * @throws IllegalArgumentException unless 0 ≤ k ≤ n and 0 ≤ h ≤ n
   */
  public static double sum(int n, int k, int h) {
    if (!(0 <= h && h <= n && 0 <= k && k <= n))
      throw new IllegalArgumentException("k = " + k + ", h = " + h + ": must lie between 0 and n = " + n);
    double sum = 0;
    for (int j = Math.max(0, k - n + h); j <= Math.min(h, k); j++)
      sum += (j % 2 == 0 ? 1 : -1) * DimensionBounds.parities(h, j) * DimensionBounds.parities(n - h, k - j);
    return sum;
  }

  /** The same, averaged over the sets. */
  public static double mean(int n, int k, int h) {
    return sum(n, k, h) / DimensionBounds.parities(n, k);
  }
}
