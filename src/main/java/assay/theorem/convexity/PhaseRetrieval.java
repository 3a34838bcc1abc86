package assay.theorem.convexity;

import assay.Require;

/**
 * A quadratic whose sign is lost, L(w) = ¼ E(⟨w,x⟩² − ⟨w*,x⟩²)² for standard Gaussian x and ‖w*‖ = 1 (derived here).
 * With w = w* + h, ‖h‖ = ρ, and c the cosine of the angle between h and w*, Gaussian moments give ⟨∇L, h⟩ = E H²(2X +
 * H)(X + H) = ρ² (2 + 4c² + 9ρc + 3ρ²), X = ⟨w*,x⟩, H = ⟨h,x⟩. The least over c is at c = −9ρ/8, if that is a cosine,
 * and falls with ρ.
 */
public final class PhaseRetrieval {

  private PhaseRetrieval() {}

  /**
   * ⟨∇L, w − w*⟩/‖w − w*‖² = 2 + 4c² + 9ρc + 3ρ².
   *
   * @param distance ρ, positive
   * @param cosine c
   */
  public static double onePointRatio(double distance, double cosine) {
    Require.positive("distance", distance);
    Require.between("cosine", cosine, -1, 1);
    return 2 + 4 * cosine * cosine + 9 * distance * cosine + 3 * distance * distance;
  }

  /**
   * Its infimum over the ball ‖w − w*‖ ≤ δ: 2 − 33δ²/16 up to δ = 8/9, and 3 (1 − δ)(2 − δ) from there to 1, where w =
   * 0 is critical.
   */
  public static double infimum(double radius) {
    Require.fraction("radius", radius);
    return radius <= 8.0 / 9 ? 2 - 33 * radius * radius / 16 : 3 * (1 - radius) * (2 - radius);
  }
}
