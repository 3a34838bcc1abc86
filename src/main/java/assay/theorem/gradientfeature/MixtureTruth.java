package assay.theorem.gradientfeature;

import assay.stats.Gaussian;
import assay.stats.Interval;

/**
 * The hinge loss of f*(x) = Σ_j y_j a relu(⟨D_j, x⟩ − b) on Gaussians N(|μ| D_j, σ² I) of equal weight around
 * orthonormal D_j, as Gaussian tail integrals (theory notes GF-F1; derived). On cluster j the hinge is (1 − A + B)₊
 * with A from neuron j and B from the others; it lies within E|B| of E(1 − A)₊ = a E(b + 1/a − u)₊ − a E(b − u)₊, u ~
 * N(|μ|, σ²).
 *
 * @param clusters r
 * @param length |μ|
 * @param deviation σ
 * @param scale 1/a
 * @param bias b
 */
public record MixtureTruth(int clusters, double length, double deviation, double scale, double bias) {

  /** E ℓ(y f*(x)) between its two ends; rounding is below one part in 10⁹ of each tail. */
  public Interval hingeRisk() {
    double own = Math.max(0, below(bias + scale - length) - below(bias - length)) / scale;
    double others = (clusters - 1) * below(-bias) / scale;
    return new Interval(Math.max(0, (own - others) * (1 - 1e-9)), (own + others) * (1 + 1e-9));
  }

  /** E(x − σZ)₊ = σφ(x/σ) + xΦ(x/σ), where it underflows 0 rather than the rounding that is left. */
  private double below(double x) {
    return Math.max(0, deviation * Gaussian.density(x / deviation) + x * Gaussian.atMost(x / deviation));
  }
}
