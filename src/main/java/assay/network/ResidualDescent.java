package assay.network;

import assay.Require;
import assay.core.Matrix;
import assay.core.Ops;
import assay.core.ResidualTrainer;
import assay.core.ThreeLayer;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mini-batch descent on a residual three-layer network (Allen-Zhu, Li 2019, arXiv 1905.10337): momentum, weight decay,
 * a tenth of the rate from halfway on, every epoch in an order of its own. W starts as N(0, 2/d), V as N(0, 1/columns),
 * A as N(0, 1/m) and stays. Immutable; a run is a function of the trial alone.
 *
 * @param skip what the second hidden layer sees
 * @param m neurons of each hidden layer
 * @param biases standard deviation of the biases, which stay
 * @param epochs passes over the samples
 * @param batch samples per step
 * @param rate η
 * @param momentum μ
 * @param decay λ
 * @param trained which layers move
 * @param noise whether every gradient carries {@link GradientNoise}: the paper's second variant
 */
public record ResidualDescent(
    ThreeLayer.Skip skip, int m, double biases, int epochs, int batch, double rate, double momentum, double decay,
    Trained trained, boolean noise) {

  /** Which layers move. */
  public enum Trained {
    BOTH(true),
    FIRST(false),
    SECOND(true),
    /** The first alone, with V = 0: a network of one hidden layer. */
    FIRST_ALONE(false);

    private final boolean second;

    Trained(boolean second) {
      this.second = second;
    }
  }

  /**
   * @throws IllegalArgumentException if a number is less than 1, a rate not positive, the momentum outside [0, 1), or
   *     another quantity negative or not finite
   */
  public ResidualDescent {
    Require.atLeast("m", m, 1);
    Require.nonnegative("biases", biases);
    Require.atLeast("epochs", epochs, 1);
    Require.atLeast("batch", batch, 1);
    Require.positive("rate", rate);
    Require.that(momentum >= 0 && momentum < 1, "momentum = " + momentum + ": must lie in [0, 1)");
    Require.nonnegative("decay", decay);
    Require.that(!noise || skip == ThreeLayer.Skip.HIDDEN, "noise: belongs to the variant whose second layer sees h");
  }

  /** The first variant with the notes' constants: momentum .9, batches of 50, biases of deviation .25. */
  public static ResidualDescent bottleneck(int m, int epochs, double rate, double decay) {
    return new ResidualDescent(ThreeLayer.Skip.OUTPUTS, m, 0.25, epochs, 50, rate, 0.9, decay, Trained.BOTH, false);
  }

  /** The same with other layers that move. */
  public ResidualDescent training(Trained other) {
    return new ResidualDescent(skip, m, biases, epochs, batch, rate, momentum, decay, other, noise);
  }

  /** The network before training. */
  ThreeLayer start(int d, int k, Stream stream) {
    return start(d, k, Math.sqrt(1.0 / m), stream);
  }

  /** The same with another standard deviation of A's entries. */
  public ThreeLayer start(int d, int k, double reading, Stream stream) {
    int seen = skip == ThreeLayer.Skip.OUTPUTS ? k : m;
    double ofV = trained == Trained.FIRST_ALONE ? 0 : Math.sqrt(1.0 / seen);
    return ThreeLayer.of(skip, gaussian(m, d, Math.sqrt(2.0 / d), stream), stream.gaussians(m, biases),
        gaussian(m, seen, ofV, stream), stream.gaussians(m, biases), gaussian(k, m, reading, stream));
  }

  private static Matrix gaussian(int rows, int columns, double deviation, Stream stream) {
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < rows; i++) matrix.set(i, stream.gaussians(columns, deviation));
    return matrix;
  }

  /** What watches a run: called before the first epoch and after each. */
  @FunctionalInterface
  public interface Watcher {

    /**
     * @param epoch how many are over
     * @param trainer a live view
     */
    void at(int epoch, ResidualTrainer trainer);
  }

  /** Trains from the trial's start; stops early where the loss is no longer finite. */
  public Run run(Matrix x, Matrix y, Trial trial, Watcher... watchers) {
    return runFrom(start(x.columns(), y.columns(), trial.stream("start")), x, y, trial, watchers);
  }

  /** Trains from another start. */
  public Run runFrom(ThreeLayer start, Matrix x, Matrix y, Trial trial, Watcher... watchers) {
    ResidualTrainer trainer = Ops.best().trainer(start, Math.min(batch, x.rows()));
    Stream stream = trial.stream("order");
    GradientNoise gradientNoise = new GradientNoise(trial.stream("noise"));
    int[] order = IntStream.range(0, x.rows()).toArray();
    double[] losses = new double[epochs];
    watch(0, trainer, watchers);
    for (int epoch = 0; epoch < epochs; epoch++) {
      stream.shuffle(order);
      losses[epoch] = epoch(trainer, x, y, order, epoch < (epochs + 1) / 2 ? rate : rate / 10, gradientNoise);
      watch(epoch + 1, trainer, watchers);
      if (!Double.isFinite(losses[epoch])) return new Run(trainer, Arrays.copyOf(losses, epoch + 1));
    }
    return new Run(trainer, losses);
  }

  private static void watch(int epoch, ResidualTrainer trainer, Watcher... watchers) {
    for (Watcher watcher : watchers) watcher.at(epoch, trainer);
  }

  private double epoch(ResidualTrainer trainer, Matrix x, Matrix y, int[] order, double rate, GradientNoise added) {
    double sum = 0;
    for (int from = 0; from < order.length; from += batch) {
      int count = Math.min(batch, order.length - from);
      sum += count * trainer.gradient(x, y, order, from, count);
      if (noise) added.to(trainer, x, order, from, count);
      trainer.update(trained == Trained.SECOND ? 0 : rate, trained.second ? rate : 0, momentum, decay);
    }
    return sum / order.length;
  }

  /**
   * A run that is over.
   *
   * @param trainer holds the network
   * @param losses the mean over each epoch's batches; the last is not finite where training diverged
   */
  public record Run(ResidualTrainer trainer, double[] losses) {

    /** Whether some loss was not finite. */
    public boolean diverged() {
      return !Double.isFinite(losses[losses.length - 1]);
    }
  }
}
