package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.network.Loss;
import assay.random.Stream;
import assay.theorem.gradientfeature.ClippedActivation;

/**
 * The network of arXiv 2206.01717, g(x) = Σ a_i σ(⟨w_i, x⟩ + b_i) with the {@link ClippedActivation}, and gradient
 * descent on
 * its hinge loss: 2m neurons, each with a twin of opposite output at the start, so that g⁽⁰⁾ = 0. Biases stay as they
 * are
 * drawn. What a look has seen holds until the next one; for one thread.
 */
public final class ClippedNetwork {

  private final FiniteDistribution D;
  private final double[][] w;
  private final double[] b;
  private final double[] a;

  private double[][] z = {};
  private double[][] h = {};
  private double[] pull = {};
  private double loss;
  private double error;
  private double largest;

  private ClippedNetwork(FiniteDistribution D, double[][] w, double[] b, double[] a) {
    this.D = D;
    this.w = w;
    this.b = b;
    this.a = a;
  }

  /**
   * w ~ N(0, I/k²), b ~ N(0, 1/k⁴), a ~ N(0, s_a²), neurons 2i and 2i + 1 with opposite a.
   *
   * @param D what it will be trained on
   * @param m pairs of neurons
   * @param outputScale s_a
   */
  public static ClippedNetwork draw(FiniteDistribution D, int m, int k, double outputScale, Stream stream) {
    double[][] w = new double[2 * m][];
    double[] b = new double[2 * m];
    double[] a = new double[2 * m];
    for (int i = 0; i < 2 * m; i += 2) {
      w[i] = stream.gaussians(D.dimension(), 1.0 / k);
      w[i + 1] = w[i].clone();
      b[i] = b[i + 1] = stream.gaussian() / (k * k);
      a[i] = outputScale * stream.gaussian();
      a[i + 1] = -a[i];
    }
    return new ClippedNetwork(D, w, b, a);
  }

  /** 2m. */
  public int width() {
    return w.length;
  }

  /** Coordinate j of w_i. */
  public double w(int i, int j) {
    return w[i][j];
  }

  /** b_i, which is added. */
  public double b(int i) {
    return b[i];
  }

  /** a_i. */
  public double a(int i) {
    return a[i];
  }

  /** ⟨w_i, x_n⟩ + b_i. */
  public double preactivation(int i, int n) {
    double sum = b[i];
    for (int j = 0; j < w[i].length; j++) sum += w[i][j] * D.x(n, j);
    return sum;
  }

  /** Computes outputs, loss, error and what each atom pulls with: P_n y_n where y_n g(x_n) &lt; 1. */
  public ClippedNetwork look(ClippedActivation activation) {
    z = new double[w.length][D.size()];
    h = new double[w.length][D.size()];
    double[] g = new double[D.size()];
    for (int i = 0; i < w.length; i++) {
      for (int n = 0; n < g.length; n++) {
        z[i][n] = preactivation(i, n);
        h[i][n] = activation.value(z[i][n]);
        g[n] += a[i] * h[i][n];
      }
    }
    pull = new double[g.length];
    loss = error = largest = 0;
    for (int n = 0; n < g.length; n++) {
      double margin = D.label(n) * g[n];
      pull[n] = -D.weight(n) * D.label(n) * Loss.HINGE.slope(margin);
      loss += D.weight(n) * Loss.HINGE.value(margin);
      error += margin > 0 ? 0 : D.weight(n);
      largest = Math.max(largest, Math.abs(g[n]));
    }
    return this;
  }

  /** E max(0, 1 − y g(x)). */
  public double loss() {
    return loss;
  }

  /** Pr[y g(x) ≤ 0]. */
  public double error() {
    return error;
  }

  /** max|g|: below 1 every atom is active in the hinge loss. */
  public double largestOutput() {
    return largest;
  }

  /** T_j = E[y x_j σ′(⟨w_i, x⟩ + b_i); y g(x) &lt; 1], so that ∂L/∂w_i = −a_i T. */
  public double[] correlation(int i, ClippedActivation activation) {
    double[] T = new double[w[i].length];
    for (int n = 0; n < pull.length; n++) {
      double factor = pull[n] == 0 ? 0 : pull[n] * activation.slope(z[i][n]);
      if (factor != 0) for (int j = 0; j < T.length; j++) T[j] += factor * D.x(n, j);
    }
    return T;
  }

  /** One step from where it last looked: w ← keepW w + rate a T, a ← keepA a + rate E[y σ]. */
  public void step(ClippedActivation activation, double rate, double keepW, double keepA) {
    for (int i = 0; i < w.length; i++) {
      double[] T = correlation(i, activation);
      double slope = 0;
      for (int n = 0; n < pull.length; n++) slope += pull[n] * h[i][n];
      for (int j = 0; j < T.length; j++) w[i][j] = keepW * w[i][j] + rate * a[i] * T[j];
      a[i] = keepA * a[i] + rate * slope;
    }
  }

  /**
   * The smallest mass that a perceptron on the activations gets wrong in one of its passes; 0 means that it has
   * separated
   * all.
   */
  public double errorOfPerceptron(int passes) {
    double[] weight = new double[w.length];
    double best = 1;
    for (int pass = 0; pass < passes && best > 0; pass++) {
      double wrong = 0;
      for (int n = 0; n < D.size(); n++) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) sum += weight[i] * h[i][n];
        if (D.label(n) * sum > 0) continue;
        wrong += D.weight(n);
        for (int i = 0; i < weight.length; i++) weight[i] += D.label(n) * h[i][n];
      }
      best = Math.min(best, wrong);
    }
    return best;
  }
}
