package assay.theorem.lowerbounds;

import assay.stats.Gaussian;

/**
 * Four Gaussian clouds around ±μ e_1 (label 1) and ±μ e_2 (label −1), and the labels sign⟨u,x⟩ sign⟨v,x⟩ behind them
 * (theory notes L-10; derived).
 */
public final class MixtureBounds {

  private MixtureBounds() {}

  /**
   * The least error of any classifier on the clouds, of variance 1 in every direction: the likelier label is that of
   * the larger of |x_1|, |x_2|, and (x_1 ± x_2)/√2 are independent with mean μ/√2, of which exactly one must be
   * negative: 2 Φ(μ/√2) Φ(−μ/√2).
   */
  public static double bayesError(double mu) {
    double a = mu / Math.sqrt(2);
    return 2 * Gaussian.atMost(a) * Gaussian.atMost(-a);
  }

  /**
   * How much of y = sign⟨u,x⟩ sign⟨v,x⟩, u ⊥ v, is a harmonic of degree 2, whatever the rotation-invariant law of x:
   * y depends on θ = x/|x| alone, its part of degree 2 is a multiple of ⟨u,θ⟩⟨v,θ⟩, E|θ_1 θ_2| = 2/(πd) and
   * E θ_1² θ_2² = 1/(d(d+2)), which gives (2/π)² (1 + 2/d).
   */
  public static double quadraticEnergy(int d) {
    return 4 / (Math.PI * Math.PI) * (1 + 2.0 / d);
  }

  /**
   * p max(E_2/dim H_2, (1 − E_2)/dim H_4): the average over random orthonormal u, v of what p features capture of that
   * y is at most this. Each degree k is captured evenly (Schur): E_k tr(Π_V Π_k)/dim H_k, and the traces sum to at most
   * p; degrees from 4 on have at least dim H_4 harmonics and 1 − E_2 together. So a tenth of y takes of order d²
   * features, and kernels as many inputs.
   */
  public static double captured(int features, int d) {
    double quadratic = quadraticEnergy(d);
    double higher = (1 - quadratic) / PowerEnergies.harmonics(d, 4);
    return features * Math.max(quadratic / PowerEnergies.harmonics(d, 2), higher);
  }

  /** The part of that bound which the features ⟨x, A x⟩/|x|² with tr A = 0 attain. */
  public static double capturedByQuadratics(int features, int d) {
    return features * quadraticEnergy(d) / PowerEnergies.harmonics(d, 2);
  }

  /** What ⟨x, A x⟩/|x|² captures of y, for tr A = 0 and ‖A‖_F = 1: ⟨u, A v⟩² 8(d+2)/(π² d). */
  public static double capturedByQuadratic(double uAv, int d) {
    return uAv * uAv * 8 * (d + 2) / (Math.PI * Math.PI * d);
  }
}
