package assay.network;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;

/**
 * A two-layer ReLU network whose first layer is normalised over the batch of all n inputs: with z_i = ⟨w_r, x_i⟩, μ
 * their mean and σ² their variance, u_i = Σ_r a_r relu((z_i − μ)/√(σ² + ε)). Only W is trained; relu′(0) = 0. Plain
 * loops. Immutable.
 *
 * @param w m rows
 * @param a m numbers
 * @param epsilon ε, what is added to variances; 0 makes every neuron blind to the length of its weights
 */
public record BatchNormalised(double[][] w, double[] a, double epsilon) {

  /**
   * @throws IllegalArgumentException if rows and numbers are not as many, or ε is negative
   */
  public BatchNormalised {
    Require.sameSize("numbers of a", a.length, w.length);
    Require.nonnegative("epsilon", epsilon);
  }

  /** Weights N(0, I), a = ±1/√m. */
  public static BatchNormalised gaussian(int m, int dimension, double epsilon, Stream stream) {
    double[][] w = new double[Require.atLeast("m", m, 1)][];
    double[] a = new double[m];
    for (int r = 0; r < m; r++) {
      w[r] = stream.gaussians(dimension, 1);
      a[r] = stream.sign() / Math.sqrt(m);
    }
    return new BatchNormalised(w, a, epsilon);
  }

  /**
   * What a batch makes of the network.
   *
   * @throws IllegalArgumentException if there are fewer than two inputs
   */
  public Pass pass(double[][] x) {
    Require.atLeast("inputs of the batch", x.length, 2);
    double[][] normalised = new double[w.length][];
    double[] scales = new double[w.length];
    double[] outputs = new double[x.length];
    for (int r = 0; r < w.length; r++) {
      double[] z = centred(Vectors.times(x, w[r]));
      scales[r] = Math.sqrt(Vectors.dot(z, z) / z.length + epsilon);
      normalised[r] = Vectors.scaled(1 / scales[r], z);
      for (int i = 0; i < z.length; i++) outputs[i] += a[r] * Math.max(0, normalised[r][i]);
    }
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return new Pass(x, average(ones, x), a, normalised, scales, outputs);
  }

  /** Σ_k weight_k x_k/n. */
  private static double[] average(double[] weights, double[][] x) {
    double[] sum = new double[x[0].length];
    for (int k = 0; k < x.length; k++) sum = Vectors.sum(sum, weights[k], x[k]);
    return Vectors.scaled(1.0 / x.length, sum);
  }

  private static double[] centred(double[] z) {
    double mean = Arrays.stream(z).average().orElseThrow();
    return Arrays.stream(z).map(v -> v - mean).toArray();
  }

  /** W + Σ_i c_i ∂u_i/∂W: a step of gradient descent with c = −ηℓ′(u). */
  public BatchNormalised moved(Pass pass, double[] c) {
    double[][] moved = new double[w.length][];
    for (int r = 0; r < moved.length; r++) moved[r] = Vectors.sum(w[r], 1, pass.gradient(r, c));
    return new BatchNormalised(moved, a, epsilon);
  }

  /** Every neuron's weights by a factor of its own. */
  public BatchNormalised scaled(double[] factors) {
    double[][] scaled = new double[w.length][];
    for (int r = 0; r < scaled.length; r++) scaled[r] = Vectors.scaled(factors[r], w[r]);
    return new BatchNormalised(scaled, a, epsilon);
  }

  /**
   * A pass over a batch. By the chain rule ∂u_i/∂w_r = a_r 1[ẑ_ri &gt; 0] (x_i − x̄ − ẑ_ri Σ_k ẑ_rk x_k/n)/√(σ_r² + ε).
   *
   * @param x n inputs
   * @param mean x̄
   * @param normalised ẑ, a row per neuron
   * @param scales √(σ_r² + ε)
   * @param outputs u
   */
  public record Pass(double[][] x, double[] mean, double[] a, double[][] normalised, double[] scales,
      double[] outputs) {

    /** Σ_i c_i ∂u_i/∂w_r. */
    public double[] gradient(int r, double[] c) {
      double[][] rows = jacobian(r);
      double[] sum = new double[x[0].length];
      for (int i = 0; i < c.length; i++) sum = Vectors.sum(sum, c[i], rows[i]);
      return sum;
    }

    /** ∂u_i/∂w_r, a row per input. */
    public double[][] jacobian(int r) {
      double[] z = normalised[r];
      double[] along = average(z, x);
      double[][] rows = new double[x.length][x[0].length];
      for (int i = 0; i < rows.length; i++) {
        double factor = z[i] > 0 ? a[r] / scales[r] : 0;
        for (int j = 0; j < rows[i].length; j++) rows[i][j] = factor * (x[i][j] - mean[j] - z[i] * along[j]);
      }
      return rows;
    }
  }
}
