package assay.core;

import assay.Require;
import java.util.Arrays;
import java.util.Objects;

/**
 * m neurons x ↦ aᵢ relu(⟨wᵢ,x⟩ − bᵢ) on ℝᵈ: the parameters of a two-layer network. The bias is subtracted. Only a
 * {@link Trainer} changes its own neurons; all others stay as they were made.
 */
public final class TwoLayer {

  private final int width;
  private final int dimension;
  final int stride;

  /** Input weights and biases, a row per neuron, as {@link Layout} says. */
  final double[] inputs;

  final double[] outputs;

  private TwoLayer(int width, int dimension, double[] inputs, double[] outputs) {
    this.width = width;
    this.dimension = dimension;
    this.stride = Layout.stride(dimension);
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Copies the parameters.
   *
   * @param w m rows of d input weights
   * @param b m biases, which are subtracted
   * @param a m output weights
   * @throws IllegalArgumentException if there is no neuron or no weight, if lengths differ or a number is not finite
   */
  public static TwoLayer of(double[][] w, double[] b, double[] a) {
    int dimension = Shape.matrix("w", w);
    Require.sameSize("length of b", b.length, w.length);
    int stored = Layout.roundUp(w.length, Layout.GROUP);
    int stride = Layout.stride(dimension);
    double[] inputs = Layout.array(stored, stride, "the neurons");
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < dimension; j++) inputs[Layout.place(i, j, stride)] = w[i][j];
      inputs[Layout.place(i, dimension, stride)] = Shape.finite("b", i, b[i]);
    }
    return new TwoLayer(w.length, dimension, inputs, padded(a, w.length));
  }

  private static double[] padded(double[] a, int width) {
    Require.sameSize("length of a", a.length, width);
    for (int i = 0; i < width; i++) Shape.finite("a", i, a[i]);
    return Arrays.copyOf(a, Layout.roundUp(width, Layout.GROUP));
  }

  /** The same neurons, on their own from now on. */
  public TwoLayer copy() {
    return new TwoLayer(width, dimension, inputs.clone(), outputs.clone());
  }

  /** Neurons with the same first layer and the m output weights a. */
  public TwoLayer withOutputs(double[] a) {
    return new TwoLayer(width, dimension, inputs.clone(), padded(a, width));
  }

  /** m. */
  public int width() {
    return width;
  }

  /** d. */
  public int dimension() {
    return dimension;
  }

  /** Coordinate j of neuron i's input weight. */
  public double w(int i, int j) {
    return inputs[Layout.place(Objects.checkIndex(i, width), Objects.checkIndex(j, dimension), stride)];
  }

  /** Bias of neuron i, which is subtracted. */
  public double b(int i) {
    return inputs[Layout.place(Objects.checkIndex(i, width), dimension, stride)];
  }

  /** Output weight of neuron i. */
  public double a(int i) {
    return outputs[Objects.checkIndex(i, width)];
  }

  /** Whether every parameter is finite; training that diverges ends this. */
  public boolean finite() {
    double sum = 0;
    for (double parameter : inputs) sum += 0 * parameter;
    for (double parameter : outputs) sum += 0 * parameter;
    return sum == 0;
  }
}
