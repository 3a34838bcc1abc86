package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Trajectory;
import assay.random.Trial;
import java.util.Arrays;

/**
 * When each of two parts of a distribution is learnt: the first step at which every margin y f(x) of the part exceeds a
 * goal; one more than there were if none does.
 *
 * @param simple for the atoms that come first
 * @param hard for the others
 * @param simpleMargins the smallest margin at each step
 * @param hardMargins the same
 */
public record TwoParts(double simple, double hard, double[] simpleMargins, double[] hardMargins) {

  /**
   * Trains until both are learnt.
   *
   * @param simpleAtoms how many come first
   * @param margin the goal, in (0, 1)
   * @param descent with a loss of max(0, 1 − y f) at least
   */
  public static TwoParts of(
      FiniteDistribution D, int simpleAtoms, double margin, GradientDescent descent, Trial trial) {
    double[][] margins = new double[2][descent.schedule().steps() + 1];
    for (double[] part : margins) Arrays.fill(part, Double.POSITIVE_INFINITY);
    Trajectory run = descent.runUntil(goal(D, margin), D.samples(), trial, (t, loss, trainer) -> {
      for (int n = 0; n < D.size(); n++) {
        double[] part = margins[n < simpleAtoms ? 0 : 1];
        part[t] = Math.min(part[t], D.label(n) * trainer.output(n));
      }
    });
    for (int part = 0; part < 2; part++) margins[part] = Arrays.copyOf(margins[part], run.losses().length);
    return new TwoParts(hitting(margins[0], margin), hitting(margins[1], margin), margins[0], margins[1]);
  }

  /**
   * At this loss every margin is reached, as the rarest atom's own share of the loss is its mass times what it lacks of
   * 1.
   */
  private static double goal(FiniteDistribution D, double margin) {
    double rarest = 1;
    for (int n = 0; n < D.size(); n++) rarest = Math.min(rarest, D.weight(n));
    return 0.999 * (1 - margin) * rarest;
  }

  private static double hitting(double[] margins, double margin) {
    int t = 0;
    while (t < margins.length && !(margins[t] > margin)) t++;
    return t;
  }
}
