package assay.theorem.gradientfeature;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

/**
 * The case study of mixtures of Gaussians with means of one length B_μ √d (arXiv 2310.12408; recalled, every hidden
 * constant taken as 1, and Σ_j = σ_j I read as standard deviations).
 *
 * @param dimension d ≥ 2
 * @param clusters r
 * @param tau τ
 * @param meanScale B_μ1 = B_μ2
 * @param spread the σ_B+ that enters: max(σ_B, B_μ2) in the literal reading, σ_B in the reachable one
 */
public record MixtureLemma(int dimension, int clusters, double tau, double meanScale, double spread) {

  public MixtureLemma {
    if (dimension < 2) throw new IllegalArgumentException("dimension = " + dimension + ": must be at least 2");
    if (!(tau > 0 && meanScale > 0 && spread > 0))
      throw new IllegalArgumentException(
          "tau = " + tau + ", meanScale = " + meanScale + ", spread = " + spread + ": must be positive");
  }

  /** √(τ log d). */
  public double reach() {
    return sqrt(tau * log(dimension));
  }

  /** |μ_j| = B_μ √d. */
  public double meanLength() {
    return meanScale * sqrt(dimension);
  }

  /** B_μ1 √d/(σ_B+ √(τ log d)), which the premise asks to be at least a constant. */
  public double separation() {
    return meanLength() / (spread * reach());
  }

  /** b̃/s_w = √(τ d log d) σ_B+. */
  public double bias() {
    return reach() * sqrt(dimension) * spread;
  }

  /** γ = d^(−(0.9τ − 1.5)). */
  public double gamma() {
    return pow(dimension, -(0.9 * tau - 1.5));
  }

  /** p_B B_μ1 √d, which B_G falls short of by O(σ_B+ d^(−0.9τ)). */
  public double gradientBound() {
    return meanLength() / clusters;
  }

  /** 9τσ_B+²/(2B_μ1²): the power of 1/d in p. */
  public double exponent() {
    return 4.5 * tau * spread * spread / (meanScale * meanScale);
  }

  /** log_d(√(τ log d) σ_B+/B_μ1): what the power of 1/d in p is besides. */
  public double logarithmicFactor() {
    return log(reach() * spread / meanScale) / log(dimension);
  }

  /** p = B_μ1/(√(τ log d) σ_B+ d^exponent). */
  public double probability() {
    return meanScale / (reach() * spread) * pow(dimension, -exponent());
  }

  /** 1/a and b of the ground truth f*(x) = Σ_j y_j relu(⟨D_j, x⟩ − b)/(√(τ log d) σ_B+), b = 2√(τ log d) σ_B+. */
  public double truthScale() {
    return reach() * spread;
  }

  /** 3/d^τ + 4/(d^(0.9τ − 1) √(τ log d)) ≥ OPT. */
  public double opt() {
    return 3 * pow(dimension, -tau) + 4 * pow(dimension, 1 - 0.9 * tau) / reach();
  }

  /** √2 r/d^(0.4τ − 0.8): what the classification error exceeds by at most ε. */
  public double error() {
    return sqrt(2) * clusters * pow(dimension, 0.8 - 0.4 * tau);
  }
}
