package assay.theorem.gradientfeature;

import assay.stats.Gaussian;

/**
 * The activation of arXiv 2206.01717: σ(z) = min(1, max(0, z)), with Gaussian noise ξ ~ N(0, s²) inside it, averaged:
 * z ↦ E σ(z + ξ) in closed form.
 *
 * @param noise s, 0 for none
 */
public record ClippedActivation(double noise) {

  /**
   * @throws IllegalArgumentException if s is negative or not finite
   */
  public ClippedActivation {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException("noise = " + noise + ": must be at least 0 and finite");
  }

  /** E σ(z + ξ) = R(z) − R(z − 1), where R(z) = E max(0, z + ξ) = z Φ(z/s) + s φ(z/s). */
  public double value(double z) {
    return noise == 0 ? Math.clamp(z, 0, 1) : ramp(z) - ramp(z - 1);
  }

  private double ramp(double z) {
    return z * Gaussian.atMost(z / noise) + noise * Gaussian.density(z / noise);
  }

  /** E σ′(z + ξ) = Φ(z/s) − Φ((z − 1)/s), a probability; without noise 1 strictly between 0 and 1. */
  public double slope(double z) {
    if (noise == 0) return z > 0 && z < 1 ? 1 : 0;
    return Gaussian.atMost(z / noise) - Gaussian.atMost((z - 1) / noise);
  }

  /** φ(0)/s: the slope changes by at most this much per unit of z. */
  public double curvature() {
    return Gaussian.density(0) / noise;
  }
}
