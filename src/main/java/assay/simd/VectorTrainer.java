package assay.simd;

import java.util.Objects;

/**
 * {@link ScalarTrainer} in vectors, on one thread or a team. The team splits the samples in the forward pass and the
 * neurons in the backward pass and the update, so every sum is still taken by one thread in the order of the
 * definition.
 */
final class VectorTrainer implements Trainer {

  private final Samples samples;
  private final Neurons neurons;
  private final MarginLoss loss;
  private final Team team;
  private final Pass pass;
  private final GradientSums sums;
  private final double[] coefficients;
  private final double[] losses;
  private final double[] norms;
  private double norm;

  VectorTrainer(Samples samples, Neurons neurons, MarginLoss loss, Team team) {
    this.samples = samples;
    this.neurons = neurons;
    this.loss = loss;
    this.team = team;
    pass = new Pass(samples, neurons);
    sums = new GradientSums(neurons.width(), neurons.dimension());
    coefficients = new double[samples.size()];
    losses = new double[pass.panels];
    norms = new double[team.size()];
    norm = neurons.norm();
  }

  @Override
  public double gradient() {
    team.run(this::forward);
    team.run(this::backward);
    double total = 0;
    for (double part : losses) total += part;
    return total;
  }

  private void forward(int part) {
    int from = team.begin(part, pass.panels);
    int to = team.begin(part + 1, pass.panels);
    pass.forward(from, to, norm);
    for (int panel = from; panel < to; panel++) losses[panel] = lossOf(panel);
  }

  /** Sets the coefficients of a panel's samples and returns the sum of their losses. */
  private double lossOf(int panel) {
    double total = 0;
    int from = panel * Layout.PANEL;
    int to = Math.min(samples.size(), from + Layout.PANEL);
    for (int n = from; n < to; n++) {
      double label = samples.labels[n];
      double weight = samples.weights[n];
      double margin = label * pass.outputs[n];
      boolean number = margin == margin;
      total += number ? weight * loss.value(margin) : Double.NaN;
      coefficients[n] = number ? weight * loss.slope(margin) * label : Double.NaN;
    }
    return total;
  }

  private void backward(int part) {
    int stored = neurons.outputs.length;
    pass.backward(team.begin(part, stored), team.begin(part + 1, stored), coefficients, sums);
  }

  @Override
  public void update(double rateW, double keepW, double rateA, double keepA) {
    int width = neurons.width();
    team.run(part -> norms[part] = Descent.update(
        neurons, sums, team.begin(part, width), team.begin(part + 1, width), rateW, keepW, rateA, keepA));
    norm = 0;
    for (double part : norms) norm += part;
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
    return pass.outputs[Objects.checkIndex(n, samples.size())];
  }

  @Override
  public boolean active(int i, int n) {
    return pass.active(Objects.checkIndex(i, neurons.width()), Objects.checkIndex(n, samples.size()));
  }
}
