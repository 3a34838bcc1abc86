package assay.experiment.ntk;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.network.Loss;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;

/**
 * A network whose first layer was trained on points of a separated mixture, full batches of logistic loss at rate 4
 * (after Li, Liang 2018, arXiv 1808.01204).
 *
 * @param trainingError share of the training points that it gets wrong
 * @param wrong how many fresh points
 * @param points of how many
 * @param flips share of the activations at the training points that changed
 */
public record MixtureRun(double trainingError, int wrong, int points, double flips) {

  private static final double RATE = 4;
  private static final int TEST = 250;

  /**
   * @param m neurons; one more if odd
   * @param each training points of each component
   * @param permuted whether the training labels are permuted
   */
  public static MixtureRun of(
      SeparatedMixture mixture, int m, int each, int steps, boolean permuted, Trial trial) {
    Stream stream = trial.stream("points");
    Samples training = mixture.sample(each, permuted, stream);
    TwoLayer start = Initialization.antisymmetric(2 * ((m + 1) / 2), 1).draw(trial, training.dimension());
    TwoLayer end = trained(training, start, steps);
    Samples fresh = mixture.sample(TEST, false, stream);
    double flips = ActivationPattern.of(training, end).flipped(ActivationPattern.of(training, start));
    return new MixtureRun((double) wrong(training, end) / training.size(), wrong(fresh, end), fresh.size(), flips);
  }

  private static TwoLayer trained(Samples training, TwoLayer start, int steps) {
    Trainer trainer = Ops.best().trainer(training, start, Loss.LOGISTIC);
    for (int t = 0; t < steps; t++) {
      trainer.gradient();
      trainer.update(RATE, 1, 0, 1);
    }
    return trainer.neurons();
  }

  private static int wrong(Samples samples, TwoLayer f) {
    double[] outputs = new double[samples.size()];
    Ops.best().outputs(samples, f, outputs);
    int wrong = 0;
    for (int n = 0; n < outputs.length; n++) if (!(outputs[n] * samples.label(n) > 0)) wrong++;
    return wrong;
  }

  /** The error of the network on its distribution. */
  public Interval error(double level) {
    return ClopperPearson.of(wrong, points, level);
  }
}
