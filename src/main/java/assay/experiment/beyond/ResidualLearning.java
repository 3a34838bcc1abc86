package assay.experiment.beyond;

import assay.core.Matrix;
import assay.experiment.Repetitions;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;

/**
 * A residual network that learns a hierarchical target from samples.
 *
 * @param samples N
 */
public record ResidualLearning(HierarchicalTarget target, int samples, ResidualDescent descent) {

  /** Fresh inputs on which errors are measured: the ends are about .03 off at the suite's levels. */
  private static final int FRESH = 120_000;

  /** Draws the data and trains. */
  public Learned run(Trial trial, ResidualDescent.Watcher... watchers) {
    HierarchicalData data = HierarchicalData.drawn(target, trial.stream("relabeling"));
    Matrix x = data.inputs(samples, trial.stream("samples"));
    return new Learned(data, x, descent.run(x, data.labels(x), trial, watchers), trial);
  }

  /**
   * The errors of several learners on the same data, from the same start, in their order. They run side by side.
   *
   * @param level of each error
   */
  public static List<Interval> errors(List<ResidualLearning> learners, Trial trial, double level) {
    record Run(ResidualLearning learner, Trial trial) {}
    return learners.stream().map(each -> new Run(each, trial.inner("run", 0))).toList().parallelStream()
        .map(each -> each.learner.run(each.trial).error(level)).toList();
  }

  /** Draws the data and trains the first layer alone; then, from what it came to, the second alone. */
  public Learned oneAfterTheOther(Trial trial) {
    Learned first = new ResidualLearning(target, samples, descent.training(Trained.FIRST)).run(trial);
    ResidualDescent second = descent.training(Trained.SECOND);
    Matrix y = first.data().labels(first.x());
    return new Learned(first.data(), first.x(),
        second.runFrom(first.run().trainer().network(), first.x(), y, trial.inner("second", 0)), trial);
  }

  /**
   * The smallest error of an affine readout over several starts, each with data of its own: now and then a start misses
   * an output of F.
   *
   * @param level of each error
   */
  public Interval smallestReadoutError(int starts, Trial trial, double level) {
    return Repetitions.smallest(starts, "start", trial, (k, start) -> run(start).readoutError(level));
  }

  /**
   * What came of it.
   *
   * @param x the inputs that it was trained on
   */
  public record Learned(HierarchicalData data, Matrix x, ResidualDescent.Run run, Trial trial) {

    /** E ‖R(x) − H(x)‖² of the clipped network; a run that diverged has the worst error. */
    public Interval error(double level) {
      HierarchicalTarget target = data.target();
      if (run.diverged()) return Interval.exactly(SquaredError.worst(target.outputs(), target.reach()));
      Matrix fresh = fresh();
      return SquaredError.of(run.trainer().outputs(fresh), data.labels(fresh), target.reach(), level);
    }

    /** E ‖A relu(Wx + b₁) − F(x)‖², clipped at what F reaches: how well the first layer's own outputs read F. */
    public Interval firstLayerError(double level) {
      if (run.diverged()) return Interval.exactly(SquaredError.worst(data.target().outputs(), 1));
      Matrix fresh = fresh();
      return SquaredError.of(run.trainer().first(fresh), data.base(fresh), 1, level);
    }

    /** E ‖Q relu(Wx + b₁) + q − F(x)‖² of an affine readout fitted on fresh inputs: at least the best one's. */
    public Interval readoutError(double level) {
      if (run.diverged()) return Interval.exactly(SquaredError.worst(data.target().outputs(), 1));
      Matrix training = data.inputs(10 * run.trainer().network().width(), trial.stream("readout"));
      AffineReadout readout = AffineReadout.fitted(run.trainer().hidden(training), data.base(training));
      Matrix fresh = fresh();
      return SquaredError.of(readout.at(run.trainer().hidden(fresh)), data.base(fresh), 1, level);
    }

    private Matrix fresh() {
      return data.inputs(FRESH, trial.stream("fresh"));
    }
  }
}
