package assay.theorem.lowerbounds;

import org.hipparchus.util.CombinatoricsUtils;

/**
 * What the dimension of a space of functions forbids. Orthonormal targets g ∈ P have Σ_g ‖Π_V g‖² = tr(Π_V Π_P) ≤ dim
 * V, so most of them are far from V; parities of the cube are such targets (theory notes L-1, L-2, L-11; derived).
 */
public final class DimensionBounds {

  private DimensionBounds() {}

  /** C(n, k), rounded: the number of parities of k among n signs. */
  public static double parities(int n, int k) {
    if (!(0 <= k && k <= n)) throw new IllegalArgumentException("k = " + k + ": must lie between 0 and n = " + n);
    return CombinatoricsUtils.binomialCoefficientDouble(n, k);
  }

  /**
   * 1 − r/|P|: the average over P of the least squared error is at least this for functions in a space of dimension r,
   * and equal to it where P spans everything.
   */
  public static double averageError(double dimension, double targets) {
    return 1 - dimension / targets;
  }

  /**
   * 2ⁿ⁻¹ + n: the tangent features of a two-layer ReLU network without biases are x_j/2 and ⟨w, x⟩/2 plus even
   * functions of x, whatever the width: at most the even parities and n linear functions.
   */
  public static int tangentRankWithoutBias(int n) {
    return (1 << (n - 1)) + n;
  }

  /**
   * k α² (1 − (N + a)/C(n, k)): the average over the sets S of k among n coordinates of Σ_{j∈S} ‖h_{S,j} − V‖², where
   * h_{S,j} = g_{S,j} + α χ_S with g_{S,j} in a space of dimension a that S does not choose, and V has dimension N: the
   * bound behind three-layer residual networks (arXiv 1905.10337) with explicit constants. Adding that space to V
   * leaves only α χ_S.
   */
  public static double residual(int n, int k, double alpha, int dimension, double adjoined) {
    return k * alpha * alpha * averageError(dimension + adjoined, parities(n, k));
  }

  /**
   * √2ⁿ: features that represent the sign of every parity are at least so many (Forster 2002: 2ⁿ/‖Hadamard matrix‖).
   */
  public static double signRank(int n) {
    return StrictMath.pow(2, 0.5 * n);
  }
}
