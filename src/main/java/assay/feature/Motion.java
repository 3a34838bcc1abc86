package assay.feature;

import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Observer;
import assay.network.Trajectory;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a network moves after its first step: sizes of each neuron, distance from W_1, flipped activations; all are
 * NaN where the loss is no finite number. Step t = 1 stands at index 0 of every list.
 */
public final class Motion implements Observer {

  private final Samples samples;
  private final List<double[]> outputs = new ArrayList<>();
  private final List<double[]> inputs = new ArrayList<>();
  private final List<double[]> drifts = new ArrayList<>();
  private final List<Flips> flips = new ArrayList<>();
  // what follows is known once the run is under way
  @SuppressWarnings("NullAway.Init")
  private TwoLayer start;
  private double startDistance;
  @SuppressWarnings("NullAway.Init")
  private TwoLayer first;
  @SuppressWarnings("NullAway.Init")
  private double[][] margins;
  @SuppressWarnings("NullAway.Init")
  private boolean[][] pattern;
  @SuppressWarnings("NullAway.Init")
  private double[] norms;
  @SuppressWarnings("NullAway.Init")
  private Trajectory trajectory;

  /**
   * Activations at a step against those after the first step.
   *
   * @param flipped share of pairs (neuron, atom) whose activation changed
   * @param certified share of pairs whose margin exceeds what the neuron's movement can undo
   * @param certifiedFlips how many certified pairs flipped nevertheless
   */
  public record Flips(double flipped, double certified, int certifiedFlips) {

    private static final Flips DIVERGED = new Flips(Double.NaN, Double.NaN, 0);
  }

  private Motion(Samples samples) {
    this.samples = samples;
  }

  /** Runs gradient descent to its end and watches. */
  public static Motion of(Samples samples, GradientDescent descent, Trial trial) {
    Motion motion = new Motion(samples);
    motion.trajectory = descent.run(samples, trial, motion);
    return motion;
  }

  @Override
  public void at(int t, double loss, Trainer trainer) {
    if (t == 0) start = trainer.neurons().copy();
    if (t == 1) begin(trainer);
    if (t >= 1) record(loss, trainer);
  }

  private void begin(Trainer trainer) {
    first = trainer.neurons().copy();
    norms = new double[samples.size()];
    for (int n = 0; n < norms.length; n++) norms[n] = norm(n);
    margins = new double[first.width()][norms.length];
    pattern = new boolean[first.width()][norms.length];
    for (int i = 0; i < first.width(); i++) {
      startDistance += Vectors.squaredDistance(first, start, i);
      for (int n = 0; n < norms.length; n++) {
        margins[i][n] = Math.abs(product(i, n) - first.b(i));
        pattern[i][n] = trainer.active(i, n);
      }
    }
  }

  private void record(double loss, Trainer trainer) {
    TwoLayer now = trainer.neurons();
    double[] output = new double[now.width()];
    double[] input = new double[now.width()];
    double[] drift = new double[now.width()];
    double sound = Double.isFinite(loss) ? 1 : Double.NaN;
    for (int i = 0; i < output.length; i++) {
      output[i] = sound * Math.abs(now.a(i));
      input[i] = sound * Vectors.norm(Vectors.weights(now, i));
      drift[i] = sound * Math.sqrt(Vectors.squaredDistance(now, first, i));
    }
    outputs.add(output);
    inputs.add(input);
    drifts.add(drift);
    flips.add(Double.isFinite(loss) ? flips(trainer, drift) : Flips.DIVERGED);
  }

  private Flips flips(Trainer trainer, double[] drift) {
    int flipped = 0;
    int certified = 0;
    int wrong = 0;
    for (int i = 0; i < drift.length; i++) {
      for (int n = 0; n < norms.length; n++) {
        boolean flip = trainer.active(i, n) != pattern[i][n];
        boolean certain = margins[i][n] > norms[n] * drift[i] * (1 + 1e-12)
            + 1e-12 * (margins[i][n] + Math.abs(first.b(i)));
        if (flip) flipped++;
        if (certain) certified++;
        if (flip && certain) wrong++;
      }
    }
    double pairs = (double) drift.length * norms.length;
    return new Flips(flipped / pairs, certified / pairs, wrong);
  }

  private double product(int i, int n) {
    double sum = 0;
    for (int j = 0; j < samples.dimension(); j++) sum += first.w(i, j) * samples.x(n, j);
    return sum;
  }

  private double norm(int n) {
    double square = 0;
    for (int j = 0; j < samples.dimension(); j++) square += samples.x(n, j) * samples.x(n, j);
    return Math.sqrt(square);
  }

  /** Number of steps watched, t = 1, …, T. */
  public int steps() {
    return outputs.size();
  }

  /** |a_j(t)| of every neuron. */
  public double[] outputs(int t) {
    return outputs.get(t - 1);
  }

  /** |w_j(t)| of every neuron. */
  public double[] inputs(int t) {
    return inputs.get(t - 1);
  }

  /** |w_j(t) − w_j(1)| of every neuron. */
  public double[] drifts(int t) {
    return drifts.get(t - 1);
  }

  public Flips flips(int t) {
    return flips.get(t - 1);
  }

  /** |b_j|, which training does not change. */
  public double bias(int j) {
    return Math.abs(first.b(j));
  }

  /** |a_T| / |a_1|. */
  public double outputGrowth() {
    return Vectors.norm(outputs.getLast()) / Vectors.norm(outputs.getFirst());
  }

  /** |W_T − W_1| / |W_1|. */
  public double inputMovement() {
    return Vectors.norm(drifts.getLast()) / Vectors.norm(inputs.getFirst());
  }

  /** |W_1 − W_0| / |W_0|. */
  public double firstMovement() {
    double square = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] w = Vectors.weights(start, i);
      square += Vectors.dot(w, w);
    }
    return Math.sqrt(startDistance / square);
  }

  public Trajectory trajectory() {
    return trajectory;
  }
}
