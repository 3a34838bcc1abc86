package assay.network;

import assay.Fused;
import assay.random.Stream;

/**
 * A ReLU network of any depth without biases, f(x) = ⟨v, h_L⟩ with h_0 = x and h_l = relu(W_l h_{l−1}); relu′(0) = 0.
 * Plain loops: for statements about depth, not for speed. Immutable.
 *
 * @param weights L layers of rows
 * @param outputs v
 */
public record DeepNetwork(double[][][] weights, double[] outputs) {

  /**
   * The initialization of Allen-Zhu, Li, Song (arXiv 1811.03962): entries of W_l are N(0, 2/m), those of v N(0, 1), so
   * that ‖h_l‖ is about ‖x‖ at any depth.
   *
   * @param depth L, at least 1
   * @param m neurons per layer
   * @param dimension of the inputs
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public static DeepNetwork gaussian(int depth, int m, int dimension, Stream stream) {
    if (!(depth >= 1 && m >= 1 && dimension >= 1))
      throw new IllegalArgumentException(
          "depth = " + depth + ", m = " + m + ", dimension = " + dimension + ": must be at least 1");
    double[][][] w = new double[depth][m][];
    for (int l = 0; l < depth; l++) {
      for (int r = 0; r < m; r++) w[l][r] = stream.gaussians(l == 0 ? dimension : m, StrictMath.sqrt(2.0 / m));
    }
    return new DeepNetwork(w, stream.gaussians(m, 1));
  }

  /** L. */
  public int depth() {
    return weights.length;
  }

  /** What an input makes of the network, with the network's own gates. */
  public Pass pass(double[] x) {
    boolean[][] gates = new boolean[depth()][];
    double[][] hidden = new double[depth() + 1][];
    hidden[0] = x;
    for (int l = 0; l < depth(); l++) {
      double[] z = product(weights[l], hidden[l]);
      gates[l] = new boolean[z.length];
      for (int r = 0; r < z.length; r++) gates[l][r] = z[r] > 0;
      hidden[l + 1] = gated(z, gates[l]);
    }
    return backwards(gates, hidden);
  }

  /** The same with gates that are given, so that f is linear in each layer. */
  public Pass pass(double[] x, boolean[][] gates) {
    double[][] hidden = new double[depth() + 1][];
    hidden[0] = x;
    for (int l = 0; l < depth(); l++) hidden[l + 1] = gated(product(weights[l], hidden[l]), gates[l]);
    return backwards(gates, hidden);
  }

  private Pass backwards(boolean[][] gates, double[][] hidden) {
    double[][] back = new double[depth()][];
    double[] b = outputs;
    for (int l = depth() - 1; l >= 0; l--) {
      back[l] = gated(b, gates[l]);
      b = transposedProduct(weights[l], back[l]);
    }
    return new Pass(gates, hidden, back, dot(outputs, hidden[depth()]));
  }

  /**
   * Forward and backward values at an input: ∂f/∂W_l = back_l hidden_lᵀ, layers counted from 0.
   *
   * @param gates which neurons are active
   * @param hidden h_0, …, h_L
   * @param back the derivatives of f by the preactivations of each layer
   * @param output f(x)
   */
  public record Pass(boolean[][] gates, double[][] hidden, double[][] back, double output) {

    /** ⟨∂f/∂W at this input, ∂f/∂W at the other⟩: an entry of the tangent kernel of all layers. */
    public double kernel(Pass other) {
      double sum = 0;
      for (int l = 0; l < back.length; l++) sum += dot(back[l], other.back[l]) * dot(hidden[l], other.hidden[l]);
      return sum;
    }

    /** ⟨∂f/∂W_l, V⟩. */
    public double along(int l, double[][] v) {
      return dot(back[l], product(v, hidden[l]));
    }
  }

  /** The network with another layer l. */
  public DeepNetwork with(int l, double[][] layer) {
    double[][][] changed = weights.clone();
    changed[l] = layer;
    return new DeepNetwork(changed, outputs);
  }

  /** W_l + Σ_n c_n ∂f(x_n)/∂W_l for every layer: a step of gradient descent with c = −η(u − y). */
  public DeepNetwork moved(Pass[] passes, double[] c) {
    double[][][] w = new double[depth()][][];
    for (int l = 0; l < depth(); l++) {
      w[l] = new double[weights[l].length][];
      for (int r = 0; r < w[l].length; r++) w[l][r] = moved(weights[l][r], passes, c, l, r);
    }
    return new DeepNetwork(w, outputs);
  }

  private static double[] moved(double[] row, Pass[] passes, double[] c, int l, int r) {
    double[] moved = row.clone();
    for (int n = 0; n < passes.length; n++) {
      double factor = c[n] * passes[n].back[l][r];
      for (int j = 0; factor != 0 && j < moved.length; j++) moved[j] += factor * passes[n].hidden[l][j];
    }
    return moved;
  }

  private static double[] gated(double[] z, boolean[] gates) {
    double[] h = new double[z.length];
    for (int r = 0; r < z.length; r++) h[r] = gates[r] ? z[r] : 0;
    return h;
  }

  private static double[] product(double[][] w, double[] h) {
    double[] z = new double[w.length];
    for (int r = 0; r < z.length; r++) z[r] = dot(w[r], h);
    return z;
  }

  private static double[] transposedProduct(double[][] w, double[] b) {
    double[] sum = new double[w[0].length];
    for (int r = 0; r < w.length; r++) for (int j = 0; b[r] != 0 && j < sum.length; j++) sum[j] += b[r] * w[r][j];
    return sum;
  }

  private static double dot(double[] u, double[] v) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = u.length & ~3;
    for (int j = 0; j < whole; j += 4) {
      first = Fused.multiplyAdd(u[j], v[j], first);
      second = Fused.multiplyAdd(u[j + 1], v[j + 1], second);
      third = Fused.multiplyAdd(u[j + 2], v[j + 2], third);
      fourth = Fused.multiplyAdd(u[j + 3], v[j + 3], fourth);
    }
    double sum = (first + second) + (third + fourth);
    for (int j = whole; j < u.length; j++) sum = Fused.multiplyAdd(u[j], v[j], sum);
    return sum;
  }
}
