package assay.simd;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * {@link ScalarTrainer} in vectors, on one thread or a team. The team splits the samples in the forward pass and the
 * neurons in the backward pass and the update, so every sum is still taken by one thread in the order of the
 * definition. Where there are few neurons, whose tables each thread would have to fill for itself, it splits the stretches
 * of samples in the backward pass too.
 */
final class VectorTrainer implements Trainer {

  /** Below so many neurons a thread, its tables cost a tenth of the backward pass or more. */
  private static final int NEURONS = 256;

  private final Samples samples;
  private final Neurons neurons;
  private final MarginLoss loss;
  private final Team team;
  private final Pass pass;
  private final Backward backward;
  private final GradientSums sums;

  /** The sums over each stretch, where the team splits these; else empty. */
  private final GradientSums[] parts;

  private final double[] coefficients;
  private final double[] losses;
  private final double[] bounds;
  private double bound;

  // made once: a step allocates nothing
  private final IntConsumer forward = this::forward;
  private final IntConsumer summing = this::sum;
  private final IntConsumer stretching = this::stretch;
  private final IntConsumer adding = this::add;
  private final IntConsumer descent = this::descend;
  private final double[] rates = new double[4];

  VectorTrainer(Samples samples, Neurons neurons, MarginLoss loss, Team team) {
    this.samples = samples;
    this.neurons = neurons;
    this.loss = loss;
    this.team = team;
    pass = new Pass(samples, neurons);
    backward = pass.backward();
    sums = new GradientSums(neurons.width(), neurons.dimension());
    parts = new GradientSums[splits() ? backward.stretches : 0];
    Arrays.setAll(parts, k -> new GradientSums(neurons.width(), neurons.dimension()));
    coefficients = new double[samples.size()];
    losses = new double[pass.panels];
    bounds = new double[team.size()];
    bound = Descent.bound(neurons);
  }

  @Override
  public double gradient() {
    team.run(forward);
    if (parts.length == 0) {
      team.run(summing);
    } else {
      team.run(stretching);
      team.run(adding);
    }
    double total = 0;
    for (double part : losses) total += part;
    return total;
  }

  private void forward(int part) {
    int from = team.begin(part, pass.panels);
    int to = team.begin(part + 1, pass.panels);
    pass.forward(from, to, bound);
    for (int panel = from; panel < to; panel++) losses[panel] = lossOf(panel);
  }

  /** Sets the coefficients of a panel's samples, notes those other than 0, and returns the sum of their losses. */
  private double lossOf(int panel) {
    double total = 0;
    int touched = 0;
    int from = panel * Layout.PANEL;
    int to = Math.min(samples.size(), from + Layout.PANEL);
    for (int n = from; n < to; n++) {
      double label = samples.labels[n];
      double weight = samples.weights[n];
      double margin = label * pass.outputs[n];
      boolean number = margin == margin;
      double c = number ? weight * loss.slope(margin) * label : Double.NaN;
      total += number ? weight * loss.value(margin) : Double.NaN;
      coefficients[n] = c;
      touched |= (c != 0 ? 1 : 0) << n;
    }
    backward.touch(panel, touched);
    return total;
  }

  /** Whether the stretches divide evenly and the neurons of a thread are few. */
  private boolean splits() {
    return team.size() > 1 && backward.stretches % team.size() == 0 && neurons.width() < NEURONS * team.size();
  }

  private void sum(int part) {
    backward.sum(team.begin(part, neurons.width()), team.begin(part + 1, neurons.width()), coefficients, sums);
  }

  private void stretch(int part) {
    int to = team.begin(part + 1, parts.length);
    for (int k = team.begin(part, parts.length); k < to; k++) backward.sum(k, 0, neurons.width(), coefficients, parts[k]);
  }

  private void add(int part) {
    int from = team.begin(part, neurons.width()) * sums.stride;
    int count = team.begin(part + 1, neurons.width()) * sums.stride - from;
    for (int k = 0; k < parts.length; k++) sums.take(k > 0, from, parts[k].rows, from, count);
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
