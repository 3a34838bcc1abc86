package assay.experiment.ntk;

import assay.Fused;
import assay.kernel.Angle;
import assay.kernel.Kernel;
import assay.random.Stream;

/**
 * The arc-cosine kernels as what they are defined to be, by integration in the plane of two inputs or by random neurons
 * (Cho, Saul 2009; Bietti, Bach 2021, arXiv 2009.14397), and the NTK of deep networks by its sum over layers.
 */
public final class PlaneExpectations {

  private PlaneExpectations() {}

  /** ∫ κ(cos θ) sin θ dθ over [a, b]. */
  public static double integral(Kernel kernel, double a, double b) {
    return Quadrature.between(a, b, angle -> kernel.at(angle) * StrictMath.sin(angle));
  }

  /**
   * The larger of the errors of two kernels at x and y, relative to the norms where they enter: κ₀ against the share of
   * directions in which both inputs are active, κ₁ against (2/π)‖x‖‖y‖ ∫ cos φ cos(φ − θ) over these directions, as w
   * has a uniform direction in the plane and E|w|² = 2.
   */
  public static double violation(double[] x, double[] y, Kernel zero, Kernel one) {
    double angle = Angle.between(x, y);
    double norms = Angle.norm(x) * Angle.norm(y);
    double integral = Quadrature.between(
        angle - Math.PI / 2, Math.PI / 2, phi -> StrictMath.cos(phi) * StrictMath.cos(phi - angle));
    double relu = 2 / Math.PI * norms * integral;
    return Math.max(Math.abs(zero.of(x, y) - (Math.PI - angle) / Math.PI), Math.abs(one.of(x, y) - relu) / norms);
  }

  /** (2/m) Σ relu⟨w_r, x⟩ relu⟨w_r, y⟩ over m Gaussian neurons. */
  public static double average(double[] x, double[] y, int m, Stream stream) {
    double sum = 0;
    for (int r = 0; r < m; r++) {
      double[] w = stream.gaussians(x.length, 1);
      sum += 2 * Math.max(0, dot(w, x)) * Math.max(0, dot(w, y));
    }
    return sum / m;
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) sum = Fused.multiplyAdd(u[j], v[j], sum);
    return sum;
  }

  /** Σ_l G⁽ˡ⁾ Ġ⁽ˡ⁺¹⁾ … Ġ⁽ᴸ⁾ at cosine t, with arc cosines: inputs must not be nearly parallel. */
  public static double sumOverLayers(double t, int L) {
    double[] G = new double[L + 1];
    double[] derivative = new double[L + 1];
    G[1] = t;
    for (int l = 1; l < L; l++) {
      double angle = StrictMath.acos(G[l]);
      derivative[l + 1] = 1 - angle / Math.PI;
      G[l + 1] = (G[l] * (Math.PI - angle) + Math.sqrt(1 - G[l] * G[l])) / Math.PI;
    }
    double sum = 0;
    for (int l = 1; l <= L; l++) sum += product(G[l], derivative, l + 1);
    return sum;
  }

  private static double product(double first, double[] factors, int from) {
    double product = first;
    for (int k = from; k < factors.length; k++) product *= factors[k];
    return product;
  }
}
