package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Trial;

/** What a network computes before it is trained. */
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

  /**
   * f(x) of a symmetric initialization, first the neurons with a of all draws and then those with −a, as the paper has
   * it.
   */
  public static double inTheOrderOfThePaper(TwoLayer network, double[] x) {
    Feature input = new Feature(x, 1);
    double sum = 0;
    for (int place : new int[] {0, 2, 1, 3}) {
      for (int i = place; i < network.width(); i += 4) {
        double preactivation = input.projection(Vectors.weights(network, i)) - network.b(i);
        sum += network.a(i) * Math.max(0, preactivation);
      }
    }
    return sum;
  }
}
