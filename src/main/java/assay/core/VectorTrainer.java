package assay.core;

import java.util.Objects;
import java.util.function.IntConsumer;

/** {@link ScalarTrainer} in vectors, on one thread or a team, which divides the neurons for the update. */
final class VectorTrainer implements Trainer {

  private final int size;
  private final TwoLayer neurons;
  private final Team team;
  private final GradientSums sums;
  private final Gradients gradients;
  private final double[] bounds;
  private double bound;

  // made once: a step allocates nothing
  private final IntConsumer descent = this::descend;
  private final double[] rates = new double[4];

  VectorTrainer(Samples samples, TwoLayer neurons, MarginLoss loss, Team team) {
    this.neurons = neurons;
    this.team = team;
    size = samples.size();
    sums = new GradientSums(neurons.width(), neurons.dimension());
    gradients = Signs.pay(samples)
        ? new SignGradients(samples, neurons, loss, team, sums)
        : new PlainGradients(samples, neurons, loss, team, sums);
    bounds = new double[team.size()];
    bound = Descent.bound(neurons);
  }

  @Override
  public double gradient() {
    return gradients.sum(bound);
  }

  @Override
  public void update(double rateW, double keepW, double rateA, double keepA) {
    rates[0] = rateW;
    rates[1] = keepW;
    rates[2] = rateA;
    rates[3] = keepA;
    team.run(descent);
    bound = 0;
    for (double part : bounds) bound += part;
  }

  private void descend(int part) {
    int from = team.begin(part, neurons.width());
    int to = team.begin(part + 1, neurons.width());
    bounds[part] = Descent.update(neurons, sums, from, to, rates[0], rates[1], rates[2], rates[3]);
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
  public TwoLayer neurons() {
    return neurons;
  }

  @Override
  public double output(int n) {
    return gradients.output(Objects.checkIndex(n, size));
  }

  @Override
  public boolean active(int i, int n) {
    return gradients.active(Objects.checkIndex(i, neurons.width()), Objects.checkIndex(n, size));
  }
}
