package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Trial;

/** What the training core computes before it has trained. */
public final class InitialOutput {

  private InitialOutput() {}

  /** max |f⁽⁰⁾(x)| over the support. */
  public static double largest(FiniteDistribution D, Initialization initialization, Trial trial) {
    double[] largest = {0};
    var untrained = new GradientDescent(Loss.HINGE, initialization, Schedule.algorithm1(1, 1, 1));
    untrained.run(D.samples(), trial, (t, loss, trainer) -> {
      for (int n = 0; t == 0 && n < D.size(); n++) largest[0] = Math.max(largest[0], Math.abs(trainer.output(n)));
    });
    return largest[0];
  }
}
