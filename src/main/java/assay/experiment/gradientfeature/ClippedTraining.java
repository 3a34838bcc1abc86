package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.distribution.FiniteDistribution;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.ClippedActivation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Losses and errors of a clipped network on a parity, the analogue of the algorithm of arXiv 2206.01717 on inputs φ/√d:
 * two steps with noise that forget the weights, then plain gradient descent until the loss is at most a goal.
 *
 * @param losses L(g_t)
 * @param errors Pr[y g_t(x) ≤ 0]
 * @param stopped whether training ended before all steps were taken: what is smallest may then lie lower
 */
public record ClippedTraining(double[] losses, double[] errors, boolean stopped) {

  /**
   * x = φ/√d, so that σ̃ = √d/2; γ = ¼ or, where it vanishes, as if it were.
   *
   * @param parity with inputs φ ∈ {−1, 1}ᵈ
   * @param k of how many signs
   * @param pairs half the number of neurons
   * @param goal the loss at which training ends
   */
  public static ClippedTraining of(FiniteDistribution parity, int k, int pairs, double goal, int steps, Trial trial) {
    FiniteDistribution D = scaled(parity);
    ClippedNetwork network = start(D, pairs, k, trial);
    double[] losses = new double[steps + 1];
    double[] errors = new double[steps + 1];
    for (int t = 0; t <= steps; t++) {
      ClippedActivation activation = new ClippedActivation(noise(t, k));
      network.look(activation);
      losses[t] = network.loss();
      errors[t] = network.error();
      if (losses[t] <= goal) {
        return new ClippedTraining(Arrays.copyOf(losses, t + 1), Arrays.copyOf(errors, t + 1), t < steps);
      }
      network.step(activation, t == 0 ? 0.01 * k : 1, t < 2 ? 0 : 1, t == 1 ? 0 : 1);
    }
    return new ClippedTraining(losses, errors, false);
  }

  private static double noise(int t, int k) {
    return t == 0 ? 0.9 / k : t == 1 ? StrictMath.pow(k, -1.5) : 0;
  }

  private static FiniteDistribution scaled(FiniteDistribution parity) {
    return parity.scaled(1 / Math.sqrt(parity.dimension()));
  }

  private static ClippedNetwork start(FiniteDistribution D, int pairs, int k, Trial trial) {
    return ClippedNetwork.draw(D, pairs, k, D.dimension() / (double) (k * k), trial.stream("initialization"));
  }

  /**
   * The smallest error of a perceptron on 120 activations after one step, whose rate brings weights to the scale of the
   * biases, in 1000 passes.
   */
  public static double errorOfProbe(FiniteDistribution parity, int k, Trial trial) {
    ClippedNetwork network = start(scaled(parity), 60, k, trial);
    ClippedActivation first = new ClippedActivation(noise(0, k));
    network.look(first).step(first, 1.7, 0, 1);
    return network.look(new ClippedActivation(0)).errorOfPerceptron(1000);
  }

  /** min { t : L(g_t) ≤ ε }; if training ended before, at least as many steps as it took and one more. */
  public Interval stepsTo(double epsilon) {
    for (int t = 0; t < losses.length; t++) if (losses[t] <= epsilon) return Interval.exactly(t);
    return new Interval(losses.length, Double.POSITIVE_INFINITY);
  }

  /**
   * min_t Pr[y g_t(x) ≤ 0].
   *
   * @param after over steps from this one on
   */
  public Interval smallestError(int after) {
    double seen = Arrays.stream(errors).skip(after).min().orElse(Double.POSITIVE_INFINITY);
    return stopped ? new Interval(0, seen) : Interval.exactly(seen);
  }

  /** Losses, cut at 2, and errors over the steps. */
  public Picture picture() {
    double[] t = IntStream.range(0, losses.length).mapToDouble(i -> i).toArray();
    return Picture.of("loss and error of the clipped network").axes("t", "")
        .curve("L(g_t)", t, Arrays.stream(losses).map(loss -> Math.min(loss, 2)).toArray())
        .curve("Pr[y g_t(x) ≤ 0]", t, errors)
        .level("chance", 0.5);
  }
}
