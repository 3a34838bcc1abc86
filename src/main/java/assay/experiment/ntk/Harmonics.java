package assay.experiment.ntk;

import assay.kernel.Kernel;

/** Eigenvalues of kernels on the sphere by integration. */
public final class Harmonics {

  private Harmonics() {}

  /**
   * μ_k = ∫ κ(cos θ) P_k(cos θ) sin^{d−2} θ dθ / ∫ sin^{d−2} θ dθ in dimension d ≥ 2 (Funk, Hecke): no kernel of a ReLU
   * network has a kink inside (0, π).
   */
  public static double integral(Kernel kernel, int d, int k) {
    double total = Quadrature.between(0, Math.PI, angle -> area(d, angle));
    double integral = Quadrature.between(0, Math.PI,
        angle -> kernel.at(angle) * legendre(d, k, angle) * area(d, angle));
    return integral / total;
  }

  private static double area(int d, double angle) {
    return StrictMath.pow(StrictMath.sin(angle), d - 2);
  }

  /** P_k of dimension d with P_k(1) = 1: (k+d−2) P_{k+1} = (2k+d−2) t P_k − k P_{k−1}; cos kθ in the plane. */
  static double legendre(int d, int k, double angle) {
    if (d == 2) return StrictMath.cos(k * angle);
    double t = StrictMath.cos(angle);
    double before = 0;
    double at = 1;
    for (int j = 0; j < k; j++) {
      double next = ((2 * j + d - 2) * t * at - j * before) / (j + d - 2);
      before = at;
      at = next;
    }
    return at;
  }
}
