package assay.experiment.gradientfeature;

import assay.chain.Matching;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Schedule;
import assay.random.Stream;
import assay.random.Trial;
import java.util.stream.IntStream;

/**
 * A lottery ticket: the neurons that match a target network after the first step, as an initialization of their own.
 *
 * @param D what is learnt
 * @param descent how the whole network is trained
 * @param target f*
 * @param gamma γ and
 * @param window ε_a: when a neuron matches, see {@link Matching}
 */
public record Ticket(FiniteDistribution D, GradientDescent descent, Teacher target, double gamma, double window) {

  /** Which neurons match that start somewhere, after their first step. */
  public Matching matching(Initialization start, Trial trial) {
    Schedule schedule = descent.schedule();
    GradientDescent step = descent.with(start).with(Schedule.algorithm1(schedule.firstRate(), schedule.rate(), 1));
    return Matching.of(step.run(D.samples(), trial).end(), target, gamma, window);
  }

  /** All neurons that match, with or without the neighbour of opposite output; the whole network if none does. */
  public Initialization start(boolean partners) {
    Initialization whole = descent.initialization();
    return (trial, dimension) -> {
      int[] matched = matching(whole, trial).neurons();
      if (matched.length == 0) return whole.draw(trial, dimension);
      return subnetwork(whole.draw(trial, dimension), partners ? pairs(matched) : matched);
    };
  }

  private static int[] pairs(int[] neurons) {
    return IntStream.of(neurons).flatMap(j -> IntStream.of(j & ~1, j | 1)).distinct().sorted().toArray();
  }

  /** As many random pairs of opposite output as the ticket has. */
  public Initialization random() {
    Initialization whole = descent.initialization();
    return (trial, dimension) -> {
      int pairs = start(true).draw(trial, dimension).width() / 2;
      TwoLayer all = whole.draw(trial, dimension);
      Stream stream = trial.stream("subnetwork");
      int[] chosen = IntStream.generate(() -> stream.below(all.width() / 2)).distinct().limit(pairs).toArray();
      return subnetwork(all, pairs(IntStream.of(chosen).map(i -> 2 * i).toArray()));
    };
  }

  private static TwoLayer subnetwork(TwoLayer network, int[] kept) {
    double[][] w = new double[kept.length][];
    for (int k = 0; k < kept.length; k++) w[k] = Vectors.weights(network, kept[k]);
    double[] b = IntStream.of(kept).mapToDouble(network::b).toArray();
    return TwoLayer.of(w, b, IntStream.of(kept).mapToDouble(network::a).toArray());
  }

  /** The imitators ã within the network and within its ticket, which has that many neurons. */
  public record Pair(Matching inWhole, Matching inTicket, int size) {

    /** max |ã of the ticket − ã of the network|; the largest double if not as many neurons match. */
    public double difference() {
      double[] whole = inWhole.outputs();
      double[] ticket = inTicket.outputs();
      if (whole.length != ticket.length) return Double.MAX_VALUE;
      return IntStream.range(0, whole.length).mapToDouble(k -> Math.abs(whole[k] - ticket[k])).max().orElse(0);
    }
  }

  /** Matches in the network and in the ticket. */
  public Pair pair(boolean partners, Trial trial) {
    Initialization ticket = start(partners);
    int size = ticket.draw(trial, D.dimension()).width();
    return new Pair(matching(descent.initialization(), trial), matching(ticket, trial), size);
  }

  /** How many losses are seen until the goal, at most one more than 400 steps, from a start. */
  public double hittingTime(Initialization start, double goal, Trial trial) {
    Schedule schedule = descent.schedule();
    GradientDescent longer = descent.with(Schedule.algorithm1(schedule.firstRate(), schedule.rate(), 400));
    return longer.with(start).runUntil(goal, D.samples(), trial).losses().length;
  }
}
