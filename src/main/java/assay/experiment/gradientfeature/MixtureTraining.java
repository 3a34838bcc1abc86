package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Recipe;
import java.util.Arrays;

/**
 * Classification errors of Algorithm 1 on a sample of a mixture that is taken for the population; a point with f = 0
 * is an
 * error.
 *
 * @param smallest min over s ≤ t of Pr[sign f_s ≠ y], for each step t that was taken
 * @param stopped whether training ended before its last step
 */
public record MixtureTraining(double[] smallest, boolean stopped) {

  /**
   * Trains until the hinge loss is at most a goal.
   *
   * @param D the sample
   */
  public static MixtureTraining of(FiniteDistribution D, GradientDescent descent, double goal, Trial trial) {
    double[] smallest = new double[descent.schedule().steps() + 1];
    var run = descent.runUntil(goal, D.samples(), trial, (t, loss, trainer) -> {
      double error = 0;
      for (int n = 0; n < D.size(); n++) if (!(D.label(n) * trainer.output(n) > 0)) error += D.weight(n);
      smallest[t] = t == 0 ? error : Math.min(smallest[t - 1], error);
    });
    int taken = run.losses().length;
    return new MixtureTraining(Arrays.copyOf(smallest, taken), taken < smallest.length);
  }

  /**
   * Algorithm 1 for r orthogonal means of length √d: b̃ at half their distance from 0; κ matches neurons that see one
   * cluster
   * to a bias of a third of it.
   *
   * @param m independent draws of neurons
   */
  public static GradientDescent descent(int d, int r, int m, int steps) {
    double length = Math.sqrt(d);
    return new Recipe(m, length / 2, 1.5 * r / length, 0.5, steps).descent(Loss.HINGE);
  }

  /** The smallest error; training that stopped early might have come lower. */
  public Interval smallestError() {
    double seen = smallest[smallest.length - 1];
    return stopped ? new Interval(0, seen) : Interval.exactly(seen);
  }
}
