package assay.core;

import assay.Require;

/**
 * Mini-batch gradient descent with momentum and weight decay on L = 1/(2B) Σ_n ‖R(x_n) − y_n‖² over the W and V of a
 * {@link ThreeLayer} network; A and the biases stay. For one thread; a step allocates nothing. Training that diverges
 * shows as a loss that is NaN or infinite.
 *
 * <p>A step is g ← ∂L/∂θ + λθ, u ← μu + g, θ ← θ − ηu with u = 0 at the start, each as one rounding after another.
 */
public final class ResidualTrainer {

  private final ThreeLayer network;
  private final ThreeLayerPass pass;
  private final int batch;
  private final Matrix speedOfW;
  private final Matrix speedOfV;

  ResidualTrainer(Products products, ThreeLayer start, int batch) {
    network = start.copy();
    this.batch = Require.atLeast("batch", batch, 1);
    pass = new ThreeLayerPass(products, network, batch);
    speedOfW = new Matrix(network.w.rows, network.w.columns);
    speedOfV = new Matrix(network.v.rows, network.v.columns);
  }

  /** The current parameters: a live view. */
  public ThreeLayer network() {
    return network;
  }

  /**
   * The loss over some samples, whose gradient is kept for the next update.
   *
   * @param x inputs, a row each
   * @param y targets, a row each
   * @param order numbers of rows
   * @param from the first of them that belongs to the batch
   * @param count of the batch, at most that of this trainer
   */
  public double gradient(Matrix x, Matrix y, int[] order, int from, int count) {
    Require.sameSize("columns of x", x.columns, network.dimension());
    Require.sameSize("columns of y", y.columns, network.outputs());
    if (count < 1 || count > batch)
      throw new IllegalArgumentException("count = " + count + ": must be between 1 and " + batch);
    for (int n = 0; n < count; n++)
      System.arraycopy(x.values, order[from + n] * x.stride, pass.x.values, n * x.stride, x.stride);
    pass.forward(count);
    double squares = 0;
    for (int n = 0; n < count; n++) squares += slopes(y, order[from + n], n, 1.0 / count);
    pass.backward(count);
    return squares / (2.0 * count);
  }

  private double slopes(Matrix y, int row, int n, double weight) {
    double squares = 0;
    for (int j = 0; j < y.columns; j++) {
      double error = pass.out.values[n * y.stride + j] - y.values[row * y.stride + j];
      squares += error * error;
      pass.slopes.values[n * y.stride + j] = error * weight;
    }
    return squares;
  }

  /** ∂L/∂Wᵀ, d × m, of the last gradient: live, so that noise can be added before the update. */
  public Matrix gradientOfW() {
    return pass.gradientOfW;
  }

  /** ∂L/∂Vᵀ, k × m or m × m, of the last gradient: live. */
  public Matrix gradientOfV() {
    return pass.gradientOfV;
  }

  /** The first layer's outputs relu(W x + b₁) on the last batch, a row per sample: live. */
  public Matrix hidden() {
    return pass.h;
  }

  /**
   * One step along the last gradient.
   *
   * @param rateOfW η for W; 0 leaves it where it is
   * @param rateOfV η for V
   * @param momentum μ
   * @param decay λ
   */
  public void update(double rateOfW, double rateOfV, double momentum, double decay) {
    if (rateOfW != 0) update(network.w, pass.gradientOfW, speedOfW, rateOfW, momentum, decay);
    if (rateOfV != 0) update(network.v, pass.gradientOfV, speedOfV, rateOfV, momentum, decay);
  }

  private static void update(Matrix weights, Matrix gradient, Matrix speed, double rate, double momentum,
      double decay) {
    double[] w = weights.values;
    double[] g = gradient.values;
    double[] u = speed.values;
    for (int i = 0; i < weights.rows * weights.stride; i++) {
      u[i] = momentum * u[i] + (g[i] + decay * w[i]);
      w[i] = w[i] - rate * u[i];
    }
  }

  /** A h(x) for every row of x: what the first layer alone says. */
  public Matrix first(Matrix x) {
    return each(x, pass.first);
  }

  /** h(x) for every row of x. */
  public Matrix hidden(Matrix x) {
    return each(x, pass.h);
  }

  /** R(x) for every row of x. */
  public Matrix outputs(Matrix x) {
    return each(x, pass.out);
  }

  private Matrix each(Matrix x, Matrix part) {
    Require.sameSize("columns of x", x.columns, network.dimension());
    Matrix all = new Matrix(x.rows, part.columns);
    for (int from = 0; from < x.rows; from += batch) {
      int count = Math.min(batch, x.rows - from);
      System.arraycopy(x.values, from * x.stride, pass.x.values, 0, count * x.stride);
      pass.forward(count);
      System.arraycopy(part.values, 0, all.values, from * all.stride, count * all.stride);
    }
    return all;
  }
}
