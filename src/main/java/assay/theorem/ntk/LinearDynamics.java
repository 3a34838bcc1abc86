package assay.theorem.ntk;

import assay.Fused;
import assay.linear.Spectrum;

/**
 * Gradient descent on least squares for a model that is linear in its weights, with tangent kernel H = Σ λ_i v_i v_iᵀ:
 * the residual u(k) − y is (I − ηH)ᵏ (u(0) − y) (arXiv 1901.08584, theorem on the rate of convergence, without its
 * error term).
 *
 * @param kernel H
 * @param projections ⟨v_i, u(0) − y⟩
 */
public record LinearDynamics(Spectrum kernel, double[] projections) {

  /**
   * @param residuals u(0) − y
   */
  public static LinearDynamics of(Spectrum kernel, double[] residuals) {
    double[] projections = new double[kernel.size()];
    for (int i = 0; i < projections.length; i++) {
      double[] v = kernel.vector(i);
      for (int j = 0; j < v.length; j++) projections[i] = Fused.multiplyAdd(v[j], residuals[j], projections[i]);
    }
    return new LinearDynamics(kernel, projections);
  }

  /** u(k) − y. */
  public double[] residuals(double rate, int k) {
    double[] residuals = new double[projections.length];
    double[] eigenvalues = kernel.values();
    for (int i = 0; i < projections.length; i++) {
      double left = StrictMath.pow(1 - rate * eigenvalues[i], k) * projections[i];
      double[] v = kernel.vector(i);
      for (int j = 0; j < v.length; j++) residuals[j] = Fused.multiplyAdd(left, v[j], residuals[j]);
    }
    return residuals;
  }

  /**
   * α with f_k(x) − f_0(x) = k(x)ᵀα at any x, k(x) being the kernel between x and the inputs: −Σ (1 − (1 − ηλ_i)ᵏ)/λ_i
   * ⟨v_i, u(0) − y⟩ v_i, which tends to −H⁻¹(u(0) − y). H must be regular.
   */
  public double[] coefficients(double rate, int k) {
    double[] coefficients = new double[projections.length];
    double[] eigenvalues = kernel.values();
    for (int i = 0; i < projections.length; i++) {
      double share = (1 - StrictMath.pow(1 - rate * eigenvalues[i], k)) / eigenvalues[i];
      double[] v = kernel.vector(i);
      for (int j = 0; j < v.length; j++) coefficients[j] -= share * projections[i] * v[j];
    }
    return coefficients;
  }

  /** ‖u(k) − y‖ = √Σ (1 − ηλ_i)^(2k) ⟨v_i, u(0) − y⟩². */
  public double residual(double rate, int k) {
    double[] eigenvalues = kernel.values();
    double sum = 0;
    for (int i = 0; i < projections.length; i++) {
      double left = StrictMath.pow(1 - rate * eigenvalues[i], k) * projections[i];
      sum += left * left;
    }
    return StrictMath.sqrt(sum);
  }

  /**
   * ‖W(k) − W(0)‖_F = √Σ (1 − (1 − ηλ_i)ᵏ)² ⟨v_i, u(0) − y⟩²/λ_i (derived here: W moves in the span of the gradients),
   * which tends to √((u(0) − y)ᵀ H⁻¹ (u(0) − y)) for η below 2/λ_max.
   */
  public double distance(double rate, int k) {
    double[] eigenvalues = kernel.values();
    double sum = 0;
    for (int i = 0; i < projections.length; i++) {
      double gone = 1 - StrictMath.pow(1 - rate * eigenvalues[i], k);
      sum += gone * gone * projections[i] * projections[i] / eigenvalues[i];
    }
    return StrictMath.sqrt(sum);
  }
}
