package assay.theorem.convexity;

import assay.Require;
import java.util.Arrays;

/**
 * Learning an orthonormal dictionary A from samples y = A x, whose codes x have independent entries that are Gaussian
 * with probability p and 0 otherwise: the directions q = A z with the largest E⟨q,y⟩⁴ are sought (derived here).
 * Gaussian moments give E⟨q,y⟩⁴ = 3p² + 3p(1 − p) Σ z_i⁴ on the sphere, so that f = −¼ Σ z_i⁴ is what descent sees.
 *
 * <p>Its gradient along the sphere at z is −(z³ − ‖z‖₄⁴ z), and ⟨grad f, z − e₁⟩ = z₁ (z₁² − ‖z‖₄⁴). With ν the largest
 * of the other |z_i|, ‖z‖₄⁴ ≤ z₁⁴ + ν² (1 − z₁²); and ‖z − e₁‖² = 2 (1 − z₁), hence f is one-point convex around the
 * atom that is nearest: ⟨grad f, z − e₁⟩ ≥ ½ z₁ (1 + z₁)(z₁² − ν²) ‖z − e₁‖².
 */
public final class OrthonormalDictionary {

  private OrthonormalDictionary() {}

  /**
   * E⟨q,y⟩⁴ for q = A z.
   *
   * @param z of length 1
   * @param density p, in (0, 1)
   */
  public static double fourthMoment(double[] z, double density) {
    Require.rate("density", density);
    return 3 * density * density + 3 * density * (1 - density) * fourthPowers(z);
  }

  /** ‖z‖₄⁴. */
  public static double fourthPowers(double[] z) {
    return Arrays.stream(z).map(x -> x * x * x * x).sum();
  }

  /** ½ z₁ (1 + z₁)(z₁² − ν²), with z₁ the first entry. */
  public static double convexity(double[] z) {
    Require.atLeast("dimension", z.length, 2);
    double largest = Arrays.stream(z).skip(1).map(Math::abs).max().orElseThrow();
    return z[0] * (1 + z[0]) * (z[0] * z[0] - largest * largest) / 2;
  }
}
