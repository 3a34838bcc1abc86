package assay.kernel;

import assay.Fused;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.linear.SymmetricMatrix;
import assay.network.ActivationPattern;

/**
 * Tangent kernels of a two-layer network of finite width whose first layer is trained, f = Σ_r a_r relu(⟨w_r, x⟩), as
 * Gram matrices of n inputs. In the parametrisation |a_r| = m^(−½) the first is H(W) of Du et al. (arXiv 1810.02054).
 */
public final class TangentKernel {

  private TangentKernel() {}

  /** H_ij = (⟨x_i, x_j⟩/m) #{r : active at both}, the kernel of output weights ±m^(−½). */
  public static SymmetricMatrix gram(Samples samples, ActivationPattern pattern) {
    return SymmetricMatrix.of(samples.size(),
        (i, j) -> product(samples, i, j) * pattern.common(i, j) / pattern.width());
  }

  /** The same at given neurons. */
  public static SymmetricMatrix gram(Samples samples, TwoLayer f) {
    return gram(samples, ActivationPattern.of(samples, f));
  }

  /** K_ij = ⟨x_i, x_j⟩ Σ_r a_r² 1[r active at both], the kernel for any output weights. */
  public static SymmetricMatrix weighted(Samples samples, TwoLayer f) {
    ActivationPattern pattern = ActivationPattern.of(samples, f);
    return SymmetricMatrix.of(samples.size(), (i, j) -> product(samples, i, j) * common(pattern, f, i, j));
  }

  private static double common(ActivationPattern pattern, TwoLayer f, int i, int j) {
    double sum = 0;
    for (int r = 0; r < f.width(); r++) if (pattern.active(r, i) && pattern.active(r, j)) sum += f.a(r) * f.a(r);
    return sum;
  }

  /**
   * The secant kernel of a move from W to W′: G_ij = ⟨x_i, x_j⟩ Σ_r a_r² g_ri 1[r active at x_j under W] with
   * g_ri = (relu(z′) − relu(z))/(z′ − z) in [0, 1] for the preactivations z, z′ of neuron r at x_i. A step of gradient
   * descent at rate η satisfies u′ − y = (I − ηG)(u − y) exactly (derived here: f(W′, x_i) − f(W, x_i) is
   * Σ a_r g_ri ⟨w_r′ − w_r, x_i⟩, and w_r′ − w_r = −η a_r Σ_j (u_j − y_j) 1[r active at x_j] x_j).
   */
  public static double[][] secant(Samples samples, TwoLayer before, TwoLayer after) {
    int n = samples.size();
    double[][] g = new double[n][n];
    double[] z = new double[n];
    double[] secants = new double[n];
    for (int r = 0; r < before.width(); r++) {
      for (int i = 0; i < n; i++) {
        z[i] = preactivation(samples, before, r, i);
        secants[i] = secant(z[i], preactivation(samples, after, r, i));
      }
      add(g, before.a(r) * before.a(r), secants, z);
    }
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) g[i][j] *= product(samples, i, j);
    return g;
  }

  private static void add(double[][] g, double square, double[] secants, double[] z) {
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z.length; j++) if (z[j] > 0) g[i][j] += square * secants[i];
    }
  }

  /** (relu(z′) − relu(z))/(z′ − z), without cancellation; the gate where nothing moves. */
  static double secant(double z, double moved) {
    if (z > 0 && moved > 0) return 1;
    if (!(z > 0) && !(moved > 0)) return 0;
    return Math.max(z, moved) / Math.abs(moved - z);
  }

  /** ⟨w_r, x_i⟩ − b_r. */
  public static double preactivation(Samples samples, TwoLayer f, int r, int i) {
    double z = 0;
    for (int j = 0; j < f.dimension(); j++) z = Fused.multiplyAdd(f.w(r, j), samples.x(i, j), z);
    return z - f.b(r);
  }

  private static double product(Samples samples, int i, int j) {
    double sum = 0;
    for (int k = 0; k < samples.dimension(); k++) sum = Fused.multiplyAdd(samples.x(i, k), samples.x(j, k), sum);
    return sum;
  }
}
