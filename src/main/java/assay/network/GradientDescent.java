package assay.network;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.random.Trial;
import java.util.Arrays;
import java.util.List;

/**
 * Full-batch gradient descent on a two-layer ReLU network, from its initialization to its last step: Algorithm 1 of
 * arXiv 2310.12408 when set up by {@link Schedule#algorithm1}. Immutable; a run is a function of the trial alone.
 *
 * @param loss ℓ
 * @param initialization where it starts
 * @param schedule rates and decays
 * @param rule what is done with the gradients
 */
public record GradientDescent(Loss loss, Initialization initialization, Schedule schedule, UpdateRule rule) {

  public GradientDescent(Loss loss, Initialization initialization, Schedule schedule) {
    this(loss, initialization, schedule, UpdateRule.TOGETHER);
  }

  public GradientDescent with(Initialization other) {
    return new GradientDescent(loss, other, schedule, rule);
  }

  public GradientDescent with(Schedule other) {
    return new GradientDescent(loss, initialization, other, rule);
  }

  public GradientDescent with(UpdateRule other) {
    return new GradientDescent(loss, initialization, schedule, other);
  }

  /** Runs all steps. */
  public Trajectory run(Samples samples, Trial trial, Observer... observers) {
    return runUntil(Double.NEGATIVE_INFINITY, samples, trial, observers);
  }

  /** Runs until the loss is at most the goal, or all steps are done. A loss that is NaN ends the run. */
  public Trajectory runUntil(double goal, Samples samples, Trial trial, Observer... observers) {
    Trainer trainer = Ops.best().trainer(samples, initialization.draw(trial, samples.dimension()), loss);
    List<Observer> watching = List.of(observers);
    double[] losses = new double[schedule.steps() + 1];
    for (int t = 0;; t++) {
      losses[t] = trainer.gradient();
      for (Observer observer : watching) observer.at(t, losses[t], trainer);
      boolean last = t == schedule.steps();
      if (last || !(losses[t] > goal))
        return new Trajectory(Arrays.copyOf(losses, t + 1), trainer.neurons(), !last && losses[t] <= goal);
      rule.update(trainer, schedule.rate(t + 1), schedule.keep(t + 1));
    }
  }
}
