package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.core.ResidualTrainer;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Errors of a residual network along its training, measured on fresh inputs: of the affine readout of F from the hidden
 * layer, of the first layer's own outputs against F, and of the whole against H.
 *
 * @param looks about how many times a run is looked at, at least 2
 */
public record LearningCurves(ResidualLearning learning, int looks) {

  private static final int FRESH = 2_000;
  private static final double MODERATE = 1e100;

  /**
   * @throws IllegalArgumentException if there are fewer than two looks
   */
  public LearningCurves {
    Require.atLeast("looks", looks, 2);
  }

  /** What was seen, mean squared errors of clipped predictions. */
  public record Curves(double[] epochs, double[] readout, double[] first, double[] total) {}

  private record Look(int epoch, double readout, double first, double total) {}

  /** Trains once more and looks. */
  public Curves of(Trial trial) {
    HierarchicalData data = HierarchicalData.drawn(learning.target(), trial.stream("relabeling"));
    Matrix training = data.inputs(FRESH, trial.stream("looks, readout"));
    Matrix fresh = data.inputs(FRESH, trial.stream("looks, fresh"));
    int every = Math.max(1, learning.descent().epochs() / (looks - 1));
    List<Look> seen = new ArrayList<>();
    learning.run(trial, (epoch, trainer) -> {
      if (epoch % every == 0) seen.add(look(epoch, trainer, data, training, fresh));
    });
    return new Curves(values(seen, Look::epoch), values(seen, Look::readout), values(seen, Look::first),
        values(seen, Look::total));
  }

  private Look look(int epoch, ResidualTrainer trainer, HierarchicalData data, Matrix training, Matrix fresh) {
    Matrix base = data.base(fresh);
    return new Look(epoch, readout(trainer, data, training, fresh), SquaredError.mean(trainer.first(fresh), base, 1),
        SquaredError.mean(trainer.outputs(fresh), data.labels(fresh), learning.target().reach()));
  }

  /** Where training diverges, so that squares of features cannot be added, as bad as can be. */
  private static double readout(ResidualTrainer trainer, HierarchicalData data, Matrix training, Matrix fresh) {
    Matrix hidden = trainer.hidden(training);
    if (!(largest(hidden) < MODERATE)) return SquaredError.worst(data.target().outputs(), 1);
    Matrix read = AffineReadout.fitted(hidden, data.base(training)).at(trainer.hidden(fresh));
    return SquaredError.mean(read, data.base(fresh), 1);
  }

  private static double largest(Matrix hidden) {
    double largest = 0;
    for (int n = 0; n < hidden.rows(); n++)
      for (int j = 0; j < hidden.columns(); j++) largest = Math.max(largest, Math.abs(hidden.at(n, j)));
    return largest;
  }

  private static double[] values(List<Look> seen, ToDoubleFunction<Look> of) {
    return seen.stream().mapToDouble(of).toArray();
  }
}
