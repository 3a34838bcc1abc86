package assay.theorem.lowerbounds;

import java.util.Comparator;
import java.util.stream.IntStream;
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
   * min Σ_k E_k (1 − r_k/D_k) over r_k ≤ D_k with Σ_k r_k = r: the same for a target with parts in several spaces, each
   * of which an average over targets captures evenly. The densest, by E_k/D_k, come first.
   *
   * @param energies E_k: the squared length of each part
   * @param dimensions D_k of each part's space
   */
  public static double averageError(double[] energies, double[] dimensions, double dimension) {
    double error = 0;
    double left = dimension;
    for (int k : byDensity(energies, dimensions)) {
      double taken = Math.min(left, dimensions[k]);
      error += energies[k] * averageError(taken, dimensions[k]);
      left -= taken;
    }
    return error;
  }

  private static int[] byDensity(double[] energies, double[] dimensions) {
    return IntStream.range(0, energies.length).boxed()
        .sorted(Comparator.comparingDouble(k -> -energies[k] / dimensions[k])).mapToInt(k -> k).toArray();
  }

  /**
   * 2ⁿ⁻¹ + n: the tangent features of a two-layer ReLU network without biases are x_j/2 and ⟨w, x⟩/2 plus even
   * functions of x, whatever the width: at most the even parities and n linear functions.
   */
  public static int tangentRankWithoutBias(int n) {
    return (1 << (n - 1)) + n;
  }

  /**
   * k α² (1 − r/C(n, k)): the average over the sets S of k among n coordinates of Σ_{j∈S} ‖h_{S,j} − V‖², where h_{S,j}
   * = g_{S,j} + α χ_S with g_{S,j} in a space B that S does not choose and that is orthogonal to parities of k signs,
   * and V has r dimensions beyond B: the bound behind three-layer residual networks (arXiv 1905.10337) with explicit
   * constants. Adding B to V leaves α χ_S and is no help against it: V + B is B and, orthogonal to it, r dimensions. It
   * is attained if V contains B and these r dimensions consist of parities of k signs.
   */
  public static double residual(int n, int k, double alpha, double dimension) {
    return k * alpha * alpha * averageError(dimension, parities(n, k));
  }

  /**
   * N²: so many parities at most have their signs represented by N features. The signs of s parities are s orthogonal
   * rows of length √2ⁿ, whose spectral norm is √2ⁿ, so that their sign rank is at least √(s 2ⁿ)/√2ⁿ (Forster 2002,
   * theorem 2.2 for matrices that need not be square).
   */
  public static double representedSigns(int features) {
    return (double) features * features;
  }
}
