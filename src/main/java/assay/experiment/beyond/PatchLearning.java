package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.experiment.Repetitions;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.PatchTarget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A residual network with shared first layer on uniform inputs of P patches. k = 4 outputs Σ_j F_i(x^(j)) + α G_i with
 * G_1 = G_2 = y₁y₂, G_3 = G_4 = y₃y₄, y = Σ_j F(x^(j))/√P, the coordinates of a patch being relabelled at random.
 *
 * @param dimension d of a patch, at least 8
 * @param patches P
 * @param m neurons of each hidden layer
 * @param samples N
 * @param deep whether the second layer takes part
 * @param gated whether gates stay as they were drawn
 */
public record PatchLearning(
    int dimension, int patches, int m, int samples, double alpha, boolean deep, boolean gated) {

  private static final int OUTPUTS = 4;
  private static final int EPOCHS = 120;
  private static final int BATCH = 25;
  private static final double DECAY = 1e-3;

  /**
   * @throws IllegalArgumentException if F needs more coordinates than a patch has, a size is below 1, or α is not
   *     positive
   */
  public PatchLearning {
    Require.atLeast("dimension", dimension, 2 * OUTPUTS);
    Require.atLeast("patches", patches, 1);
    Require.atLeast("m", m, 1);
    Require.atLeast("samples", samples, 1);
    Require.positive("alpha", alpha);
  }

  /** k α² (1 − N R/(3 C(d, 4))): what no kernel gets below. */
  public double kernelBound() {
    return OUTPUTS * alpha * alpha * PatchTarget.even(dimension, 2, patches).bound(samples);
  }

  /** Gated networks, whose features are as many as they have weights, need a smaller one. */
  private double rate() {
    return gated ? 0.03 : 0.1;
  }

  /** The largest |H_i|: P + α P. */
  private double reach() {
    return patches * (1 + alpha);
  }

  /**
   * The smallest error of several runs, each with data and start of its own: about one in ten misses an output of F.
   *
   * @param runs at least 1
   * @param level of each run's error
   */
  public Interval smallestError(int runs, Trial trial, double level) {
    return Repetitions.smallest(runs, "run", trial, (k, run) -> error(run, level));
  }

  /** E‖R(x) − H(x)‖² of the clipped network: at the suite's levels known up to .15, or .35 if gated. */
  public Interval error(Trial trial, double level) {
    Predictions fresh = trained(trial, gated ? 40_000 : 120_000);
    return SquaredError.of(fresh.predicted, fresh.targets, reach(), level);
  }

  private record Predictions(Matrix predicted, Matrix targets) {}

  private Predictions trained(Trial trial, int size) {
    int[] places = IntStream.range(0, dimension).toArray();
    trial.stream("relabeling").shuffle(places);
    PatchNetwork network = new PatchNetwork(dimension, patches, OUTPUTS, m, deep, gated, trial.stream("start"));
    train(network, inputs(samples, trial.stream("samples")), places, trial.stream("order"));
    double[][][] fresh = inputs(size, trial.stream("fresh"));
    Matrix predicted = new Matrix(size, OUTPUTS);
    Matrix targets = new Matrix(size, OUTPUTS);
    for (int n = 0; n < size; n++) {
      predicted.set(n, network.value(fresh[n]));
      targets.set(n, labels(fresh[n], places));
    }
    return new Predictions(predicted, targets);
  }

  private void train(PatchNetwork network, double[][][] x, int[] places, Stream stream) {
    double[][] y = Arrays.stream(x).map(each -> labels(each, places)).toArray(double[][]::new);
    int[] order = IntStream.range(0, samples).toArray();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      stream.shuffle(order);
      for (int from = 0; from < samples; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(samples, from + BATCH));
        network.step(Arrays.stream(batch).mapToObj(n -> x[n]).toArray(double[][][]::new),
            Arrays.stream(batch).mapToObj(n -> y[n]).toArray(double[][]::new),
            epoch < EPOCHS / 2 ? rate() : rate() / 10, DECAY, deep);
      }
    }
  }

  private double[][][] inputs(int size, Stream stream) {
    double[][][] x = new double[size][patches][dimension];
    for (double[][] each : x) for (double[] patch : each) for (int i = 0; i < dimension; i++) patch[i] = stream.sign();
    return x;
  }

  /** H(x). */
  double[] labels(double[][] x, int[] places) {
    double[] sums = new double[OUTPUTS];
    for (double[] patch : x)
      for (int i = 0; i < OUTPUTS; i++) sums[i] += patch[places[2 * i]] * patch[places[2 * i + 1]];
    double[] labels = new double[OUTPUTS];
    for (int i = 0; i < OUTPUTS; i++) labels[i] = sums[i] + alpha * sums[i / 2 * 2] * sums[i / 2 * 2 + 1] / patches;
    return labels;
  }
}
