package assay.core;

import java.util.function.IntConsumer;

/** The passes of {@link ScalarSigns} in vectors, on a team as {@link PlainGradients}. */
final class SignGradients implements Gradients {

  private final Margins margins;
  private final Team team;
  private final SignPass pass;
  private final SignCounts counts;

  /** For coefficients of several sizes: in the order of {@link ScalarOps}. */
  private final BackwardTile backward;

  private final GradientSums sums;
  private final double[] coefficients;
  private final double[] losses;
  private double bound;
  private double scale;

  // made once: a step allocates nothing
  private final IntConsumer reading = this::read;
  private final IntConsumer forward = this::forward;
  private final IntConsumer neurons = this::neurons;

  SignGradients(Samples samples, TwoLayer neurons, MarginLoss loss, Team team, GradientSums sums) {
    this.team = team;
    this.sums = sums;
    margins = new Margins(samples, loss);
    Signs signs = new Signs(samples);
    pass = new SignPass(samples, neurons, signs);
    counts = new SignCounts(signs, samples.dimension(), neurons.width());
    backward = new BackwardTile(samples, pass.patterns, pass.stored);
    coefficients = new double[samples.size()];
    losses = new double[pass.panels];
  }

  @Override
  public double sum(double bound) {
    this.bound = bound;
    team.run(reading);
    team.run(forward);
    scale = ScalarSigns.scale(coefficients);
    team.run(neurons);
    double total = 0;
    for (double part : losses) total += part;
    return total;
  }

  private void read(int part) {
    pass.read(team.begin(part, sums.width()), team.begin(part + 1, sums.width()));
  }

  private void forward(int part) {
    int from = team.begin(part, pass.panels);
    int to = team.begin(part + 1, pass.panels);
    pass.forward(from, to, bound);
    for (int panel = from; panel < to; panel++) {
      losses[panel] = margins.read(panel, pass.outputs, coefficients, backward.touched);
      counts.touch(panel, backward.touched[panel], Margins.positive(panel, coefficients));
    }
  }

  private void neurons(int part) {
    int from = team.begin(part, sums.width());
    int to = team.begin(part + 1, sums.width());
    if (scale > 0) {
      counts.write(from, to, pass.patterns, pass.stored, scale, sums);
    } else {
      backward.sum(from, to, coefficients, sums);
    }
  }

  @Override
  public double output(int n) {
    return pass.outputs[n];
  }

  @Override
  public boolean active(int i, int n) {
    return pass.active(i, n);
  }
}
