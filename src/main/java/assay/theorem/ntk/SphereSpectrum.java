package assay.theorem.ntk;

import org.hipparchus.special.Gamma;

/**
 * Eigenvalues of two-layer ReLU kernels under the uniform distribution on the unit sphere of ℝᵈ (Funk and Hecke; arXiv
 * 2405.14630, lemmas on the sign and ReLU features; K-4 of the theory notes). Those that vanish are exactly 0.
 *
 * @param d dimension, at least 3
 */
public record SphereSpectrum(int d) {

  public SphereSpectrum {
    if (d < 3)
      throw new IllegalArgumentException("d = " + d + ": must be at least 3; the circle has a spectrum of its own");
  }

  /** N(d, k): dimension of the harmonics of degree k. */
  public double multiplicity(int k) {
    if (k == 0) return 1;
    double binomial = 1;
    for (int j = 1; j <= d - 2; j++) binomial *= (k + d - 2.0 - j) / j;
    return Math.rint((2.0 * k + d - 2) / k * binomial);
  }

  /** μ_k(κ₀) = 2 c_k² with c_k = Γ(d/2)/(2 Γ(1 − k/2) Γ((d+k)/2)), whose poles make it 0 for even k ≥ 2. */
  public double step(int k) {
    if (degree(k) == 0) return 0.5;
    if (k % 2 == 0) return 0;
    double c = StrictMath.exp(Gamma.logGamma(0.5 * d) + Gamma.logGamma(0.5 * k) - Gamma.logGamma(0.5 * (d + k)))
        / (2 * Math.PI);
    return 2 * c * c;
  }

  /** μ_k(κ₁) = 2 d c_k² with c_k = Γ(d/2)/(4 Γ((3−k)/2) Γ((d+k+1)/2)), 0 for odd k ≥ 3. */
  public double relu(int k) {
    if (degree(k) == 1) return 0.5 / d;
    if (k % 2 == 1) return 0;
    double c = StrictMath.exp(Gamma.logGamma(0.5 * d) - Gamma.logGamma(0.5 * (d + k + 1)) + logReciprocalGamma(k)) / 4;
    return 2 * d * c * c;
  }

  /** log 1/|Γ((3−k)/2)| for even k: of 2/√π at 0, else of Γ((k−1)/2)/π by reflection. */
  private static double logReciprocalGamma(int k) {
    return k == 0 ? StrictMath.log(2 / Math.sqrt(Math.PI)) : Gamma.logGamma(0.5 * (k - 1)) - StrictMath.log(Math.PI);
  }

  /** μ_k(h), h = t κ₀/2. */
  public double firstLayer(int k) {
    return timesCosine(k) / 2;
  }

  /** μ_k(t κ₀ + κ₁). */
  public double bothLayers(int k) {
    return timesCosine(k) + relu(k);
  }

  /** μ_k(t κ₀) = (k μ_{k−1} + (k+d−2) μ_{k+1})/(2k+d−2). */
  private double timesCosine(int k) {
    return ((k == 0 ? 0 : k * step(k - 1)) + (k + d - 2) * step(k + 1)) / (2 * k + d - 2);
  }

  private static int degree(int k) {
    if (k < 0) throw new IllegalArgumentException("k = " + k + ": must be at least 0");
    return k;
  }
}
