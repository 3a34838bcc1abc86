package assay.core;

import java.util.Objects;

/**
 * The definition of {@link Trainer}. The loss is summed over each 32 consecutive samples in
 * order, then over these sums; the inner product ⟨wᵢ,gᵢ⟩ − bᵢsᵢ runs
 * in eight chains, chain k over the features j ≡ k (mod 8) with the bias as feature d, which are then added crosswise:
 * k and k+4, k and k+2, k and k+1.
 */
final class ScalarTrainer implements Trainer {

  private final Passes passes;
  private final Samples samples;
  private final TwoLayer neurons;
  private final MarginLoss loss;
  private final double[] outputs;
  private long[][] patterns;
  private GradientSums sums;

  ScalarTrainer(Passes passes, Samples samples, TwoLayer neurons, MarginLoss loss) {
    this.passes = passes;
    this.samples = samples;
    this.neurons = neurons;
    this.loss = loss;
    outputs = new double[samples.size()];
    patterns = new long[neurons.width()][(samples.size() + 63) / 64];
    sums = new GradientSums(neurons.width(), neurons.dimension());
  }

  @Override
  public double gradient() {
    passes.outputs(samples, neurons, outputs);
    patterns = passes.patterns(samples, neurons);
    double[] c = new double[samples.size()];
    double total = 0;
    for (int block = 0; block < c.length; block += Layout.PANEL) total += lossOf(block, c);
    sums = passes.sums(samples, neurons, c);
    return total;
  }

  private double lossOf(int block, double[] c) {
    double total = 0;
    for (int n = block; n < Math.min(c.length, block + Layout.PANEL); n++) {
      double margin = samples.label(n) * outputs[n];
      total += value(margin, n);
      c[n] = coefficient(margin, n);
    }
    return total;
  }

  private double value(double margin, int n) {
    return Double.isNaN(margin) ? Double.NaN : samples.weight(n) * loss.value(margin);
  }

  private double coefficient(double margin, int n) {
    return Double.isNaN(margin) ? Double.NaN : samples.weight(n) * loss.slope(margin) * samples.label(n);
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
  public void update(double rateW, double keepW, double rateA, double keepA) {
    for (int i = 0; i < neurons.width(); i++) {
      double slope = gradientOfA(i);
      for (int j = 0; j < neurons.dimension(); j++) {
        neurons.inputs[Layout.place(i, j, neurons.stride)] = keepW * neurons.w(i, j) - rateW * gradientOfW(i, j);
      }
      neurons.outputs[i] = keepA * neurons.a(i) - rateA * slope;
    }
  }

  @Override
  public TwoLayer neurons() {
    return neurons;
  }

  @Override
  public double output(int n) {
    return outputs[n];
  }

  @Override
  public boolean active(int i, int n) {
    Objects.checkIndex(n, samples.size());
    return (patterns[i][n / 64] >>> n & 1) != 0;
  }
}
