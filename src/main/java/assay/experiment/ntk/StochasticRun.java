package assay.experiment.ntk;

import assay.Require;
import assay.experiment.Repetitions;
import assay.network.DeepNetwork;
import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A deep network before and after stochastic gradient descent on F = Σ ℓ(f(x_i), y_i) over all hidden layers: epochs
 * of mini-batches, every epoch in an order of its own, at rate ½/λ_max(K(0)). Slopes beyond ±1 count as ±1, so that
 * losses whose slopes grow do not throw the network away.
 */
public record StochasticRun(TrainingSet data, OutputLoss loss, DeepNetwork start, DeepNetwork network) {

  private static final double SHARE = 0.5;

  /**
   * Trains from a Gaussian start.
   *
   * @param depth hidden layers of m neurons
   * @param batch inputs per step, at least 1
   * @throws IllegalArgumentException if a batch has no input
   */
  public static StochasticRun of(TrainingSet data, OutputLoss loss, int depth, int m, int batch, int epochs,
      Trial trial) {
    Require.atLeast("batch", batch, 1);
    DeepNetwork start = DeepNetwork.gaussian(depth, m, data.dimension(), trial.stream("network"));
    double rate = DeepTraining.rate(SHARE, FiniteDeepKernel.ofGradients(data.x(), start));
    Stream stream = trial.stream("order");
    int[] order = IntStream.range(0, data.size()).toArray();
    DeepNetwork network = start;
    for (int epoch = 0; epoch < epochs; epoch++) {
      stream.shuffle(order);
      for (int from = 0; from < order.length; from += batch)
        network = stepped(data, loss, network, Arrays.copyOfRange(order, from, Math.min(from + batch, order.length)),
            rate);
    }
    return new StochasticRun(data, loss, start, network);
  }

  private static DeepNetwork stepped(TrainingSet data, OutputLoss loss, DeepNetwork network, int[] batch, double rate) {
    Pass[] passes = Arrays.stream(batch).mapToObj(i -> network.pass(data.x()[i])).toArray(Pass[]::new);
    double[] c = new double[batch.length];
    for (int k = 0; k < c.length; k++)
      c[k] = -rate * Math.clamp(loss.slope(passes[k].output(), data.y()[batch[k]]), -1, 1);
    return network.moved(passes, c);
  }

  /** F before training. */
  public double firstLoss() {
    return loss(start);
  }

  /** F after it. */
  public double lastLoss() {
    return loss(network);
  }

  private double loss(DeepNetwork f) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) sum += loss.value(f.pass(data.x()[i]).output(), data.y()[i]);
    return sum;
  }

  /** The share of all activations at the inputs that training changed. */
  public double flips() {
    long flipped = 0;
    for (double[] x : data.x()) {
      boolean[][] before = start.pass(x).gates();
      boolean[][] after = network.pass(x).gates();
      for (int l = 0; l < before.length; l++) flipped += DeepTraining.flipped(before[l], after[l]);
    }
    return flipped / (double) (data.size() * network.depth() * network.weights()[0].length);
  }

  /** The mean of that over so many networks with two hidden layers, after five epochs. */
  public static double meanFlips(TrainingSet data, OutputLoss loss, int m, int batch, int networks, Trial trial) {
    return Repetitions.of(networks, "network", trial, (k, each) -> of(data, loss, 2, m, batch, 5, each).flips())
        .stream().mapToDouble(share -> share).average().orElseThrow();
  }
}
