package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.core.ThreeLayer;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;

/**
 * The second variant of the learner: V sees the hidden layer itself, every gradient carries Gaussian noise with the
 * second moment of the neuron's inputs, and weights decay by as much as it takes to keep what the noise does to them
 * small: a weight's variance from noise alone is η/(2λ) times that of its input.
 *
 * @param samples N
 * @param m neurons of each hidden layer
 * @param reading standard deviation of A's entries: with 1/√m noise drowns what descent learns
 * @param trained which layers move
 * @param noise whether there is noise
 * @param epochs passes over the samples
 */
public record NoisyLearning(
    HierarchicalTarget target, int samples, int m, double reading, Trained trained, boolean noise, int epochs) {

  private static final int BATCH = 25;
  private static final double RATE = 0.003;
  private static final double DECAY = 0.3;
  private static final double BIASES = 0.25;

  /**
   * @throws IllegalArgumentException if a size is below 1 or the deviation is not positive
   */
  public NoisyLearning {
    Require.atLeast("samples", samples, 1);
    Require.atLeast("m", m, 1);
    Require.positive("reading", reading);
  }

  /** E‖R(x) − H(x)‖² of the clipped network; a run that diverged has the worst error. */
  public Interval error(Trial trial, double level) {
    HierarchicalData data = HierarchicalData.drawn(target, trial.stream("relabeling"));
    Matrix x = data.inputs(samples, trial.stream("samples"));
    ResidualDescent descent = new ResidualDescent(ThreeLayer.Skip.HIDDEN, m, BIASES, epochs, BATCH, RATE, 0, DECAY,
        trained, noise);
    ResidualDescent.Run run = descent.runFrom(
        descent.start(target.dimension(), target.outputs(), reading, trial.stream("start")), x, data.labels(x), trial);
    return new ResidualLearning.Learned(data, x, run, trial).error(level);
  }
}
