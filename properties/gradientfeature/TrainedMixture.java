package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.MixtureLemma;
import assay.theorem.gradientfeature.Recipe;
import java.util.Arrays;

/**
 * Algorithm 1 on a sample of a mixture of Gaussians that is taken for the population.
 *
 * @param deviation σ, with means of length √d
 */
@Drawn
record TrainedMixture(@Width(min = 16, max = 32) int d, @Width(min = 2, max = 4) int r, @LogUniform(min = 0.02, max = 0.3) double deviation, @Width(min = 50, max = 150) int m, long seed) {

  private static final double EPSILON = 0.05;
  private static final double DELTA = 0.5;
  private static final int ATOMS = 8;
  private static final int STEPS = 200;

  /** The classification error against the recalled bound, with probability at least 1 − δ. */
  Claim errs(MixtureLemma lemma) {
    var errors = PerTrial.of(this::errors);
    return Claim.of("GF-F1")
        .assume("B_μ1 √d/(σ_B+ √(τ log d))", lemma.separation(), atLeast(1))
        .withProbability(1 - DELTA)
        .left("min_t Pr[sign f_t ≠ y]", errors.get(TrainedMixture::smallest))
        .right("√2 r/d^(0.4τ−0.8)", lemma.error())
        .right("ε", EPSILON)
        .vacuousAbove("Pr[sign 0 ≠ y]", 1)
        .series("min_s≤t Pr[sign f_s ≠ y]", errors::apply);
  }

  /** Training that stopped early might have come lower. */
  private static Interval smallest(double[] errors) {
    double seen = errors[errors.length - 1];
    return errors.length > STEPS ? exactly(seen) : new Interval(0, seen);
  }

  /** The smallest error up to each step; a point with f = 0 is an error. Training ends where the loss is ε/10. */
  private double[] errors(Trial trial) {
    FiniteDistribution D = GaussianMixture.orthogonal(r, d, Math.sqrt(d), deviation, Stream.seeded(seed)).atoms(ATOMS, Stream.seeded(~seed));
    double[] errors = new double[STEPS + 1];
    var run = descent().runUntil(EPSILON / 10, D.samples(), trial, (t, loss, trainer) -> {
      double error = 0;
      for (int n = 0; n < D.size(); n++) if (!(D.label(n) * trainer.output(n) > 0)) error += D.weight(n);
      errors[t] = t == 0 ? error : Math.min(errors[t - 1], error);
    });
    return Arrays.copyOf(errors, run.losses().length);
  }

  /** b̃ at half the distance of the means; κ matches neurons that see one cluster to a bias of a third of it. */
  private GradientDescent descent() {
    double length = Math.sqrt(d);
    return new Recipe(m, length / 2, 1.5 * r / length, 0.5, STEPS).descent(Loss.HINGE);
  }
}
