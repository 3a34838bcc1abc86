package assay.core;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The passes of {@link ScalarOps} in vectors, on one thread or a team. The team splits the samples in the forward pass
 * and the neurons in the backward pass, so every sum is still taken by one thread in the order of the definition. Where
 * there are few neurons, whose tables each thread would have to fill for itself, it splits the stretches of samples in
 * the backward pass too, and both passes become one where {@link FusedPass} pays.
 */
final class PlainGradients implements Gradients {

  /** Below so many neurons a thread, its tables cost a tenth of the backward pass or more. */
  private static final int NEURONS = 256;

  private final Margins margins;
  private final Team team;
  private final Pass pass;
  private final BackwardTile backward;
  private final FusedPass fused;
  private final boolean fuses;
  private final GradientSums sums;

  /** The sums over each stretch, where the team splits these; else empty. */
  private final GradientSums[] parts;

  private final double[] coefficients;
  private final double[] losses;
  private double bound;

  // made once: a step allocates nothing
  private final IntConsumer reading = this::read;
  private final IntConsumer forward = this::forward;
  private final IntConsumer neurons = this::neurons;
  private final IntConsumer stretches = this::stretches;
  private final IntConsumer addition = this::add;

  PlainGradients(Samples samples, TwoLayer neurons, MarginLoss loss, Team team, GradientSums sums) {
    this.team = team;
    this.sums = sums;
    margins = new Margins(samples, loss);
    pass = new Pass(samples, neurons);
    backward = pass.backward();
    parts = new GradientSums[splits() ? backward.stretches : 0];
    Arrays.setAll(parts, k -> new GradientSums(sums.width(), sums.dimension()));
    coefficients = new double[samples.size()];
    losses = new double[pass.panels];
    fused = new FusedPass(pass, margins, backward, coefficients, losses);
    fuses = (team.size() == 1 || parts.length > 0) && FusedPass.pays(samples, neurons);
  }

  /** Whether the stretches divide evenly and the neurons of a thread are few. */
  private boolean splits() {
    return team.size() > 1 && backward.stretches % team.size() == 0 && sums.width() < NEURONS * team.size();
  }

  @Override
  public double sum(double bound) {
    this.bound = bound;
    team.run(reading);
    if (!fuses) team.run(forward);
    if (parts.length > 0) {
      team.run(stretches);
      team.run(addition);
    } else if (fuses) {
      for (int k = 0; k < backward.stretches; k++) fused.sum(k, bound, k > 0, sums);
    } else {
      team.run(neurons);
    }
    double total = 0;
    for (double part : losses) total += part;
    return total;
  }

  private void read(int part) {
    pass.read(team.begin(part, pass.groups()), team.begin(part + 1, pass.groups()));
  }

  private void forward(int part) {
    int from = team.begin(part, pass.panels);
    int to = team.begin(part + 1, pass.panels);
    pass.forward(from, to, bound);
    for (int panel = from; panel < to; panel++)
      losses[panel] = margins.read(panel, pass.outputs, coefficients, backward.touched);
  }

  private void neurons(int part) {
    backward.sum(team.begin(part, sums.width()), team.begin(part + 1, sums.width()), coefficients, sums);
  }

  private void stretches(int part) {
    int to = team.begin(part + 1, parts.length);
    for (int k = team.begin(part, parts.length); k < to; k++) {
      if (fuses) fused.sum(k, bound, false, parts[k]);
      else backward.sum(k, 0, sums.width(), coefficients, parts[k]);
    }
  }

  private void add(int part) {
    int from = team.begin(part, sums.width()) * sums.stride;
    int count = team.begin(part + 1, sums.width()) * sums.stride - from;
    for (int k = 0; k < parts.length; k++) sums.take(k > 0, from, parts[k].rows, from, count);
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
