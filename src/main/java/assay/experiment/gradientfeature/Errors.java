package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.random.Trial;

/**
 * How often a network errs during training, beside its loss.
 *
 * @param shares Pr[y f_t ≤ 0] for t = 0, …, T; f = 0 counts as an error
 * @param losses L(f_t)
 */
public record Errors(double[] shares, double[] losses) {

  /** Trains and counts. */
  public static Errors of(FiniteDistribution D, GradientDescent descent, Trial trial) {
    double[] shares = new double[descent.schedule().steps() + 1];
    double[] losses = descent.run(D.samples(), trial, (t, loss, trainer) -> {
      for (int n = 0; n < D.size(); n++) if (!(D.label(n) * trainer.output(n) > 0)) shares[t] += D.weight(n);
    }).losses();
    return new Errors(shares, losses);
  }
}
