package assay.network;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * A ReLU network of one-dimensional convolutions without biases: h_0 = x, h_l(j) = relu(W_l (h_{l−1}(j), …,
 * h_{l−1}(j + q − 1))) around the circle, f(x) = Σ_j ⟨v_j, h_L(j)⟩; relu′(0) = 0. Plain loops. Immutable.
 *
 * @param shape positions, taps, depth, readout
 * @param weights W_l, a row per channel: q times as many numbers as there are channels below
 * @param outputs v_j, a row per position
 */
public record ConvolutionalNetwork(Convolution shape, double[][][] weights, double[][] outputs) {

  /**
   * @throws IllegalArgumentException if the shapes do not chain
   */
  public ConvolutionalNetwork {
    Require.sameSize("layers of weights", weights.length, shape.layers());
    Require.sameSize("rows of v", outputs.length, shape.positions());
    for (int l = 1; l < weights.length; l++)
      for (double[] row : weights[l])
        Require.sameSize("numbers of a filter of layer " + l, row.length, shape.taps() * weights[l - 1].length);
    for (double[] v : outputs) Require.sameSize("numbers of v_j", v.length, weights[weights.length - 1].length);
  }

  /**
   * Entries of W_l are N(0, 2/(qm)), so that Σ_j ‖h_l(j)‖² is about Σ_j ‖x(j)‖² at any depth; those of v are N(0, 1).
   *
   * @param m channels of each layer
   * @param channels of the inputs
   * @throws IllegalArgumentException if there is no channel
   */
  public static ConvolutionalNetwork gaussian(Convolution shape, int m, int channels, Stream stream) {
    Require.atLeast("m", m, 1);
    Require.atLeast("channels", channels, 1);
    double deviation = StrictMath.sqrt(2.0 / (shape.taps() * m));
    double[][][] w = new double[shape.layers()][][];
    for (int l = 0; l < w.length; l++) w[l] = rows(m, shape.taps() * (l == 0 ? channels : m), deviation, stream);
    double[][] v = rows(shape.pooled() ? 1 : shape.positions(), m, 1, stream);
    return new ConvolutionalNetwork(shape, w, shape.pooled() ? repeated(v[0], shape.positions()) : v);
  }

  private static double[][] rows(int count, int size, double deviation, Stream stream) {
    double[][] rows = new double[count][];
    for (int r = 0; r < count; r++) rows[r] = stream.gaussians(size, deviation);
    return rows;
  }

  private static double[][] repeated(double[] v, int positions) {
    double[][] rows = new double[positions][];
    for (int j = 0; j < positions; j++) rows[j] = Vectors.scaled(1 / Math.sqrt(positions), v);
    return rows;
  }

  /**
   * What an input makes of the network, with the network's own gates.
   *
   * @param x a row of channels per position
   */
  public Pass pass(double[][] x) {
    boolean[][][] gates = new boolean[weights.length][][];
    double[][][] hidden = begun(x);
    for (int l = 0; l < gates.length; l++) {
      double[][] z = convolved(weights[l], hidden[l]);
      gates[l] = positive(z);
      hidden[l + 1] = gated(z, gates[l]);
    }
    return backwards(gates, hidden);
  }

  /** The same with gates that are given, so that f is linear in each layer. */
  public Pass pass(double[][] x, boolean[][][] gates) {
    double[][][] hidden = begun(x);
    for (int l = 0; l < gates.length; l++) hidden[l + 1] = gated(convolved(weights[l], hidden[l]), gates[l]);
    return backwards(gates, hidden);
  }

  private double[][][] begun(double[][] x) {
    Require.sameSize("positions of x", x.length, shape.positions());
    double[][][] hidden = new double[weights.length + 1][][];
    hidden[0] = x;
    return hidden;
  }

  private double[][] convolved(double[][] w, double[][] h) {
    double[][] z = new double[h.length][];
    for (int j = 0; j < z.length; j++) z[j] = Vectors.times(w, shape.patch(h, j));
    return z;
  }

  private Pass backwards(boolean[][][] gates, double[][][] hidden) {
    double[][][] back = new double[gates.length][][];
    double[][] slopes = outputs;
    double f = 0;
    for (int j = 0; j < outputs.length; j++) f += Vectors.dot(outputs[j], hidden[gates.length][j]);
    for (int l = gates.length - 1; l >= 0; l--) {
      back[l] = gated(slopes, gates[l]);
      slopes = new double[outputs.length][hidden[l][0].length];
      for (int j = 0; l > 0 && j < outputs.length; j++) shape.spread(transposed(weights[l], back[l][j]), j, slopes);
    }
    return new Pass(shape, gates, hidden, back, f);
  }

  private static double[] transposed(double[][] w, double[] b) {
    double[] sum = new double[w[0].length];
    for (int r = 0; r < w.length; r++) for (int i = 0; b[r] != 0 && i < sum.length; i++) sum[i] += b[r] * w[r][i];
    return sum;
  }

  private static boolean[][] positive(double[][] z) {
    boolean[][] gates = new boolean[z.length][z[0].length];
    for (int j = 0; j < z.length; j++) for (int r = 0; r < z[j].length; r++) gates[j][r] = z[j][r] > 0;
    return gates;
  }

  private static double[][] gated(double[][] z, boolean[][] gates) {
    double[][] h = new double[z.length][z[0].length];
    for (int j = 0; j < z.length; j++) for (int r = 0; r < z[j].length; r++) h[j][r] = gates[j][r] ? z[j][r] : 0;
    return h;
  }

  /** The network with other filters in layer l, layers counted from 0. */
  public ConvolutionalNetwork with(int l, double[][] layer) {
    double[][][] changed = weights.clone();
    changed[l] = layer;
    return new ConvolutionalNetwork(shape, changed, outputs);
  }

  /** W_l + Σ_n c_n ∂f(x_n)/∂W_l for every layer: a step of gradient descent with c = −η(u − y). */
  public ConvolutionalNetwork moved(Pass[] passes, double[] c) {
    double[][][] w = new double[weights.length][][];
    for (int l = 0; l < w.length; l++) {
      w[l] = new double[weights[l].length][];
      for (int r = 0; r < w[l].length; r++) w[l][r] = weights[l][r].clone();
      for (int n = 0; n < passes.length; n++) passes[n].addGradient(l, c[n], w[l]);
    }
    return new ConvolutionalNetwork(shape, w, outputs);
  }

  /**
   * Forward and backward values at an input: ∂f/∂W_l = Σ_j back_l(j) patch_j(h_{l−1})ᵀ, layers counted from 0.
   *
   * @param gates which channels are active, by layer and position
   * @param hidden h_0, …, h_L
   * @param back the derivatives of f by the preactivations
   * @param output f(x)
   */
  public record Pass(Convolution shape, boolean[][][] gates, double[][][] hidden, double[][][] back, double output) {

    /** ⟨∂f/∂W at this input, ∂f/∂W at the other⟩ over all layers. */
    public double kernel(Pass other) {
      double sum = 0;
      for (int l = 0; l < back.length; l++)
        for (int j = 0; j < back[l].length; j++)
          for (int k = 0; k < back[l].length; k++)
            sum += Vectors.dot(back[l][j], other.back[l][k])
                * Vectors.dot(shape.patch(hidden[l], j), shape.patch(other.hidden[l], k));
      return sum;
    }

    /** ⟨∂f/∂W_l, V⟩. */
    public double along(int l, double[][] v) {
      double sum = 0;
      for (int j = 0; j < back[l].length; j++)
        sum += Vectors.dot(back[l][j], Vectors.times(v, shape.patch(hidden[l], j)));
      return sum;
    }

    private void addGradient(int l, double c, double[][] into) {
      for (int j = 0; j < back[l].length; j++) {
        double[] patch = shape.patch(hidden[l], j);
        for (int r = 0; r < into.length; r++) {
          double factor = c * back[l][j][r];
          for (int i = 0; factor != 0 && i < patch.length; i++) into[r][i] += factor * patch[i];
        }
      }
    }
  }
}
