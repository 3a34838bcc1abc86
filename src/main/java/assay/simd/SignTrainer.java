package assay.simd;

import java.util.Objects;
import java.util.function.IntConsumer;

/** {@link ScalarTrainer} with the passes of {@link ScalarSigns} in vectors, on a team as {@link VectorTrainer}. */
final class SignTrainer implements Trainer {

  private final Samples samples;
  private final Neurons neurons;
  private final MarginLoss loss;
  private final Team team;
  private final SignPass pass;
  private final SignCounts counts;

  /** For coefficients of several sizes: in the order of {@link ScalarOps}. */
  private final Backward backward;

  private final GradientSums sums;
  private final double[] coefficients;
  private final double[] losses;
  private final double[] bounds;
  private double bound;
  private double scale;

  // made once: a step allocates nothing
  private final IntConsumer reading = this::read;
  private final IntConsumer forward = this::forward;
  private final IntConsumer summing = this::sum;
  private final IntConsumer descent = this::descend;
  private final double[] rates = new double[4];

  SignTrainer(Samples samples, Neurons neurons, MarginLoss loss, Team team) {
    this.samples = samples;
    this.neurons = neurons;
    this.loss = loss;
    this.team = team;
    Signs signs = new Signs(samples);
    pass = new SignPass(samples, neurons, signs);
    counts = new SignCounts(signs, samples.dimension(), neurons.width());
    sums = new GradientSums(neurons.width(), neurons.dimension());
    coefficients = new double[samples.size()];
    backward = new Backward(samples, pass.patterns, pass.stored);
    losses = new double[pass.panels];
    bounds = new double[team.size()];
    bound = Descent.bound(neurons);
  }

  @Override
  public double gradient() {
    team.run(reading);
    team.run(forward);
    scale = ScalarSigns.scale(coefficients);
    team.run(summing);
    double total = 0;
    for (double part : losses) total += part;
    return total;
  }

  private void read(int part) {
    pass.read(team.begin(part, neurons.width()), team.begin(part + 1, neurons.width()));
  }

  private void forward(int part) {
    int from = team.begin(part, pass.panels);
    int to = team.begin(part + 1, pass.panels);
    pass.forward(from, to, bound);
    for (int panel = from; panel < to; panel++) losses[panel] = lossOf(panel);
  }

  /** Sets the coefficients of a panel's samples, notes their signs and returns the sum of the losses. */
  private double lossOf(int panel) {
    double total = 0;
    int from = panel * Layout.PANEL;
    int to = Math.min(samples.size(), from + Layout.PANEL);
    int other = 0;
    int positive = 0;
    for (int n = from; n < to; n++) {
      double label = samples.labels[n];
      double weight = samples.weights[n];
      double margin = label * pass.outputs[n];
      boolean number = margin == margin;
      total += number ? weight * loss.value(margin) : Double.NaN;
      double c = number ? weight * loss.slope(margin) * label : Double.NaN;
      coefficients[n] = c;
      other |= (c != 0 ? 1 : 0) << n;
      positive |= (c > 0 ? 1 : 0) << n;
    }
    backward.touch(panel, other);
    counts.touch(panel, other, positive);
    return total;
  }

  private void sum(int part) {
    int from = team.begin(part, neurons.width());
    int to = team.begin(part + 1, neurons.width());
    if (scale > 0) {
      counts.write(from, to, pass.patterns, pass.stored, scale, sums);
    } else {
      backward.sum(from, to, coefficients, sums);
    }
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
