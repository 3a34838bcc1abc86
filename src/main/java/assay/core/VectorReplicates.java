package assay.core;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * {@link ScalarReplicates} in vectors: the team divides the networks, and each thread takes one network through all
 * steps before it turns to the next, so that a small network stays in the first-level cache.
 */
final class VectorReplicates implements Replicates {

  private final List<Network> networks;
  private final Team team;
  private final List<SmallStep> memory;
  private final IntConsumer job = this::part;

  // the arguments of the current run
  private int steps;
  private double rate;
  private double keep;
  private double[][] losses = {};

  /**
   * One network, its samples and their losses, what steps it where {@link SmallStep} cannot, and whether the order is
   * that of {@link ScalarOps}.
   */
  private record Network(Samples samples, TwoLayer neurons, Margins margins, Trainer plain, boolean ordinary) {}

  VectorReplicates(List<Samples> samples, List<TwoLayer> starts, MarginLoss loss, Team team) {
    this.team = team;
    networks = IntStream.range(0, starts.size()).mapToObj(r -> network(samples.get(r), starts.get(r).copy(), loss))
        .toList();
    int panels = networks.stream().mapToInt(network -> Layout.panels(network.samples.size())).max().orElseThrow();
    int stored = networks.stream().mapToInt(network -> network.neurons.outputs.length).max().orElseThrow();
    memory = IntStream.range(0, team.size()).mapToObj(part -> new SmallStep(panels, stored)).toList();
  }

  private static Network network(Samples samples, TwoLayer neurons, MarginLoss loss) {
    return new Network(samples, neurons, new Margins(samples, loss),
        new VectorTrainer(samples, neurons, loss, Team.of(1)), !Signs.pay(samples));
  }

  @Override
  public int size() {
    return networks.size();
  }

  @Override
  public TwoLayer neurons(int network) {
    return networks.get(network).neurons;
  }

  @Override
  public void run(int steps, double rate, double keep, double[][] losses) {
    Shape.losses(losses, size(), steps);
    this.steps = steps;
    this.rate = rate;
    this.keep = keep;
    this.losses = losses;
    team.run(job);
  }

  private void part(int part) {
    for (int r = team.begin(part, size()); r < team.begin(part + 1, size()); r++)
      train(networks.get(r), memory.get(part), losses[r]);
  }

  private void train(Network network, SmallStep small, double[] losses) {
    double bound = Descent.bound(network.neurons);
    for (int t = 0; t < steps; t++) {
      if (network.ordinary && SmallStep.fits(network.samples, network.neurons, bound)) {
        losses[t] = small.step(network.samples, network.neurons, network.margins, rate, keep);
        bound = small.bound();
      } else {
        losses[t] = network.plain.step(rate, keep);
        bound = Descent.bound(network.neurons);
      }
    }
  }
}
