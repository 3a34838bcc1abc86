package assay.simd;

import java.util.Objects;

/** {@link ScalarTrainer} in vectors: panel after panel forward, loss and backward, while the panel is in the cache. */
final class VectorTrainer implements Trainer {

  private final Samples samples;
  private final Neurons neurons;
  private final MarginLoss loss;
  private final Pass pass;
  private final GradientSums sums;
  private final double[] outputs;
  private final double[] coefficients;
  private boolean finite = true;

  VectorTrainer(Samples samples, Neurons neurons, MarginLoss loss) {
    this.samples = samples;
    this.neurons = neurons;
    this.loss = loss;
    pass = new Pass(samples, neurons);
    sums = new GradientSums(neurons.width(), neurons.dimension());
    outputs = pass.outputs;
    coefficients = new double[samples.size()];
  }

  @Override
  public double gradient() {
    pass.forward(0, pass.panels, finite);
    double total = lossOf(0, samples.size(), 0);
    pass.backward(0, neurons.outputs.length, coefficients, sums);
    return total;
  }

  /** Sets the coefficients of some samples and returns the total increased by their losses. */
  private double lossOf(int from, int to, double total) {
    for (int n = from; n < to; n++) {
      double label = samples.labels[n];
      double weight = samples.weights[n];
      double margin = label * outputs[n];
      boolean number = margin == margin;
      total += number ? weight * loss.value(margin) : Double.NaN;
      coefficients[n] = number ? weight * loss.slope(margin) * label : Double.NaN;
    }
    return total;
  }

  @Override
  public void update(double rateW, double keepW, double rateA, double keepA) {
    finite = Descent.update(neurons, sums, rateW, keepW, rateA, keepA);
  }

  @Override
  public double gradientOfW(int i, int j) {
    return neurons.a(i) * sums.g(i, j);
  }

  @Override
  public double gradientOfA(int i) {
    return sums.dot(neurons, i);
  }

  @Override
  public Neurons neurons() {
    return neurons;
  }

  @Override
  public double output(int n) {
    return outputs[Objects.checkIndex(n, samples.size())];
  }

  @Override
  public boolean active(int i, int n) {
    return pass.active(Objects.checkIndex(i, neurons.width()), Objects.checkIndex(n, samples.size()));
  }
}
