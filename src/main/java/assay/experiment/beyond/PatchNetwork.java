package assay.experiment.beyond;

import static assay.linear.Orthogonal.addMultiple;

import assay.random.Stream;
import java.util.Arrays;

/**
 * R(x) = A (S + relu(V A S/√P + b₂)) with S = Σ_j relu(W x^(j) + b₁) over the P patches of x: the three-layer residual
 * network with one first layer for all patches. Trained by descent with momentum on half of the mean squared error; A
 * and the biases stay. Where it is gated, which neurons are active is decided by the weights that were drawn, for ever.
 * Mutable, for one thread.
 */
final class PatchNetwork {

  private static final double MOMENTUM = 0.9;

  private final int k;
  private final double[][] w;
  private final double[][] v;
  private final double[][] a;
  private final double[] b1;
  private final double[] b2;
  private final double[][][] gradients;
  private final double[][][] speeds;
  private final double root;
  private final boolean gated;
  private final double[][] firstW;
  private final double[][] firstV;
  private double[][] pre = new double[0][];
  private double[][] gates = new double[0][];
  private final double[] secondGates;
  private final double[] sum;
  private final double[] second;
  private final double[] read;

  /**
   * Weights lie transposed: a row per coordinate, so that inner loops run over neurons.
   *
   * @param deep whether V is drawn; else it is 0 and stays
   */
  PatchNetwork(int d, int patches, int k, int m, boolean deep, boolean gated, Stream stream) {
    this.k = k;
    this.gated = gated;
    w = gaussian(d, m, Math.sqrt(2.0 / d), stream);
    v = gaussian(k, m, deep ? Math.sqrt(1.0 / k) : 0, stream);
    a = gaussian(k, m, Math.sqrt(1.0 / m), stream);
    firstW = copy(w);
    firstV = copy(v);
    b1 = stream.gaussians(m, 0.25);
    b2 = stream.gaussians(m, 0.25);
    gradients = new double[][][] {new double[d][m], new double[k][m]};
    speeds = new double[][][] {new double[d][m], new double[k][m]};
    root = Math.sqrt(patches);
    sum = new double[m];
    second = new double[m];
    secondGates = gated ? new double[m] : second;
    read = new double[k];
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[][] gaussian(int rows, int columns, double deviation, Stream stream) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) matrix[i] = stream.gaussians(columns, deviation);
    return matrix;
  }

  /** R(x) for an input of P patches. */
  double[] value(double[][] x) {
    forward(x);
    double[] out = new double[k];
    for (int i = 0; i < k; i++)
      for (int r = 0; r < sum.length; r++) out[i] += a[i][r] * (sum[r] + (secondGates[r] > 0 ? second[r] : 0));
    return out;
  }

  /** Gates are the preactivations themselves, or, where they are frozen, those of the weights that were drawn. */
  private void forward(double[][] x) {
    if (pre.length != x.length) {
      pre = new double[x.length][sum.length];
      gates = gated ? new double[x.length][sum.length] : pre;
    }
    if (gated) pass(x, firstW, firstV, gates, secondGates);
    pass(x, w, v, pre, second);
  }

  private void pass(double[][] x, double[][] w, double[][] v, double[][] first, double[] second) {
    Arrays.fill(sum, 0);
    for (int j = 0; j < x.length; j++) {
      System.arraycopy(b1, 0, first[j], 0, b1.length);
      for (int i = 0; i < w.length; i++) addMultiple(first[j], x[j][i], w[i]);
      for (int r = 0; r < sum.length; r++) sum[r] += gates[j][r] > 0 ? first[j][r] : 0;
    }
    System.arraycopy(b2, 0, second, 0, b2.length);
    for (int i = 0; i < k; i++) {
      read[i] = 0;
      for (int r = 0; r < sum.length; r++) read[i] += a[i][r] * sum[r];
      read[i] /= root;
      addMultiple(second, read[i], v[i]);
    }
  }

  /** One step on a batch. */
  void step(double[][][] x, double[][] y, double rate, double decay, boolean deep) {
    for (double[][] each : gradients) for (double[] row : each) Arrays.fill(row, 0);
    for (int n = 0; n < x.length; n++) {
      double[] error = value(x[n]);
      for (int i = 0; i < k; i++) error[i] = (error[i] - y[n][i]) / x.length;
      backward(x[n], error, deep);
    }
    move(w, gradients[0], speeds[0], rate, decay);
    if (deep) move(v, gradients[1], speeds[1], rate, decay);
  }

  private void backward(double[][] x, double[] error, boolean deep) {
    double[] toSecond = new double[sum.length];
    double[] toSum = new double[sum.length];
    for (int i = 0; i < k; i++) addMultiple(toSum, error[i], a[i]);
    for (int r = 0; r < toSecond.length; r++) toSecond[r] = secondGates[r] > 0 ? toSum[r] : 0;
    for (int i = 0; deep && i < k; i++) {
      addMultiple(gradients[1][i], read[i], toSecond);
      double back = 0;
      for (int r = 0; r < toSecond.length; r++) back += v[i][r] * toSecond[r];
      addMultiple(toSum, back / root, a[i]);
    }
    for (int j = 0; j < x.length; j++) {
      double[] active = new double[sum.length];
      for (int r = 0; r < active.length; r++) active[r] = gates[j][r] > 0 ? toSum[r] : 0;
      for (int i = 0; i < w.length; i++) addMultiple(gradients[0][i], x[j][i], active);
    }
  }

  private static void move(double[][] weights, double[][] gradient, double[][] speed, double rate, double decay) {
    for (int i = 0; i < weights.length; i++)
      for (int r = 0; r < weights[i].length; r++) {
        speed[i][r] = MOMENTUM * speed[i][r] + gradient[i][r] + decay * weights[i][r];
        weights[i][r] -= rate * speed[i][r];
      }
  }

  /** W moved by c times another matrix, drawn from a stream; V in its place if asked. */
  void shift(double c, boolean ofV, Stream stream) {
    for (double[] row : ofV ? v : w) addMultiple(row, c, stream.gaussians(row.length, 1));
  }
}
