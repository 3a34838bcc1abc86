package assay.theorem.ntk;

import assay.kernel.Kernel;

/**
 * Eigenvalues (1/2π) ∫ κ(cos θ) cos kθ dθ of two-layer ReLU kernels on the unit circle (K-5 of the theory notes;
 * derived).
 */
public final class CircleSpectrum {

  private CircleSpectrum() {}

  /** κ₀: 1/2, 2/(π²k²) for odd k, else 0. */
  public static double step(int k) {
    if (k == 0) return 0.5;
    return k % 2 == 0 ? 0 : 2 / square(Math.PI * k);
  }

  /** κ₁: 4/π², 1/4, 4/(π²(k²−1)²) for even k, else 0. */
  public static double relu(int k) {
    if (k == 1) return 0.25;
    return k % 2 == 1 ? 0 : 4 / square(Math.PI * (square(k) - 1));
  }

  /** h: 1/π², 1/8, (k²+1)/(π²(k²−1)²) for even k, else 0. */
  public static double firstLayer(int k) {
    if (k == 1) return 0.125;
    return k % 2 == 1 ? 0 : (square(k) + 1) / square(Math.PI * (square(k) - 1));
  }

  /** The sum of both layers' eigenvalues: 2h + κ₁. */
  public static double bothLayers(int k) {
    return 2 * firstLayer(k) + relu(k);
  }

  /** Eigenvalue k of the Gram matrix of n equally spaced points, a circulant: Σ_i κ(cos 2πi/n) cos(2πik/n). */
  public static double gram(Kernel kernel, int n, int k) {
    double sum = 0;
    for (int i = 0; i < n; i++) sum += kernel.at(angle(i, n)) * StrictMath.cos(2 * Math.PI * ((long) i * k % n) / n);
    return sum;
  }

  private static double angle(int i, int n) {
    return 2 * Math.PI * Math.min(i, n - i) / n;
  }

  private static double square(double x) {
    return x * x;
  }
}
