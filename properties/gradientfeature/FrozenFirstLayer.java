package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.experiment.gradientfeature.FrozenLayer;
import assay.linear.Vectors;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.gradientfeature.SmoothDescent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D5: with the first layer frozen after its first step the logistic loss is convex and L-smooth in the output
 * weights, and gradient descent with step 1/L reaches every competitor u up to L |a_1 − u|²/(2(T − 1)). L is bounded by
 * the trace.
 */
@Theorem(paper = Paper.TITLE, name = "Warm-up: a frozen first layer", constants = Theorem.Constants.DERIVED)
class FrozenFirstLayer {

  /** The competitor is where five times as many steps lead. */
  @States("GF-D5")
  @Survives(change = "half of L |a_1 − u|²/(2(T − 1))", why = "half of it is the sharp constant where u is a minimizer"
      + " (Drori and Teboulle, 2014)")
  @Property(tries = 40)
  Claim descentReachesItsOwnFuture(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @Width(min = 2, max = 50) int steps) {
    return reaches(D, m, bias, steps, steps - 1);
  }

  @Mutant(of = "GF-D5", change = "(T − 1)² in place of T − 1: the rate of accelerated descent")
  @Property(tries = 20)
  Claim accelerated(
      @ForAll @Among(value = {Clusters.Two.class, LinearData.class}, maxAtoms = 2,
          maxNoise = 0.01) FiniteDistribution D,
      @ForAll @Width(max = 4) int m) {
    return reaches(D, m, 0.1, 200, 199 * 199);
  }

  private static Claim reaches(FiniteDistribution D, int m, double bias, int steps, int divisor) {
    var run = PerTrial.of(trial -> Run.of(D, FrozenLayer.firstStep(D, m, bias, trial), steps));
    return Claim.inequality()
        .assume("L", run.get(r -> exactly(r.smoothness)), above(0))
        .left("L(a_T)", run.get(r -> exactly(r.last)))
        .right("L(u)", run.get(r -> exactly(r.competitor)))
        .right("L |a_1 − u|²/(2(T − 1))",
            run.get(r -> exactly(SmoothDescent.excess(r.smoothness, r.squaredDistance, divisor))));
  }

  /** Losses at a_T and at the competitor u, which is |a_1 − u| away from the start. */
  private record Run(double smoothness, double last, double competitor, double squaredDistance) {

    static Run of(FiniteDistribution D, TwoLayer first, int steps) {
      FrozenLayer layer = FrozenLayer.of(D, first);
      double smoothness = layer.smoothness();
      if (!(smoothness > 0)) return new Run(0, 1, 1, 0);
      double[] start = new double[first.width()];
      for (int i = 0; i < start.length; i++) start[i] = first.a(i);
      double[] last = layer.descended(start, 1 / smoothness, steps - 1);
      double[] competitor = layer.descended(last, 1 / smoothness, 5 * steps);
      return new Run(smoothness, layer.loss(last), layer.loss(competitor), Vectors.squaredDistance(start, competitor));
    }
  }
}
