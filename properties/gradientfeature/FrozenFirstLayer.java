package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
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
  @Property(tries = 40)
  Claim descentReachesItsOwnFuture(@ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @Width(min = 2, max = 50) int steps) {
    return reaches(D, m, bias, steps, steps - 1);
  }

  @Mutant(of = "GF-D5", change = "(T − 1)² in place of T − 1: the rate of accelerated descent")
  @Property(tries = 20)
  Claim accelerated(@ForAll @Among(value = {Clusters.Two.class,
    LinearData.class}, maxAtoms = 2, maxNoise = 0.01) FiniteDistribution D, @ForAll @Width(max = 4) int m) {
    return reaches(D, m, 0.1, 200, 199 * 199);
  }

  private static Claim reaches(FiniteDistribution D, int m, double bias, int steps, int divisor) {
    var run = PerTrial.of(trial -> Run.of(D, m, bias, steps, trial));
    return Claim.inequality()
        .assume("L", run.get(r -> exactly(r.smoothness)), above(0))
        .left("L(a_T)", run.get(r -> exactly(r.last)))
        .right("L(u)", run.get(r -> exactly(r.competitor)))
        .right("L |a_1 − u|²/(2(T − 1))",
            run.get(r -> exactly(SmoothDescent.excess(r.smoothness, r.squaredDistance, divisor))));
  }

  /** h(x): a row for each atom. */
  static double[][] activations(FiniteDistribution D, TwoLayer network) {
    double[][] h = new double[D.size()][network.width()];
    for (int n = 0; n < h.length; n++) {
      for (int i = 0; i < network.width(); i++) {
        double z = -network.b(i);
        for (int j = 0; j < D.dimension(); j++) z += network.w(i, j) * D.x(n, j);
        h[n][i] = Math.max(0, z);
      }
    }
    return h;
  }

  /** Losses at a_T and at the competitor u, which is |a_1 − u| away from the start. */
  private record Run(double smoothness, double last, double competitor, double squaredDistance) {

    static Run of(FiniteDistribution D, int m, double bias, int steps, Trial trial) {
      var start = new GradientDescent(Loss.LOGISTIC, Initialization.symmetric(m, 1, 1, bias),
          Schedule.algorithm1(1, 1, 1));
      TwoLayer first = start.run(D.samples(), trial).end();
      double[][] h = activations(D, first);
      double smoothness = SmoothDescent.LOGISTIC_CURVATURE * trace(D, h);
      if (!(smoothness > 0)) return new Run(0, 1, 1, 0);
      double[] a = new double[first.width()];
      for (int i = 0; i < a.length; i++) a[i] = first.a(i);
      double[] origin = a.clone();
      for (int t = 1; t < steps; t++) descend(D, h, a, 1 / smoothness);
      double last = loss(D, h, a);
      for (int t = 0; t < 5 * steps; t++) descend(D, h, a, 1 / smoothness);
      return new Run(smoothness, last, loss(D, h, a), Vectors.squaredDistance(origin, a));
    }

    private static double trace(FiniteDistribution D, double[][] h) {
      double trace = 0;
      for (int n = 0; n < h.length; n++) trace += D.weight(n) * Math.pow(Vectors.norm(h[n]), 2);
      return trace;
    }

    private static double margin(FiniteDistribution D, double[][] h, double[] a, int n) {
      double f = 0;
      for (int i = 0; i < a.length; i++) f += a[i] * h[n][i];
      return D.label(n) * f;
    }

    private static double loss(FiniteDistribution D, double[][] h, double[] a) {
      double loss = 0;
      for (int n = 0; n < h.length; n++) loss += D.weight(n) * Loss.LOGISTIC.value(margin(D, h, a, n));
      return loss;
    }

    private static void descend(FiniteDistribution D, double[][] h, double[] a, double rate) {
      double[] step = new double[a.length];
      for (int n = 0; n < h.length; n++) {
        double pull = D.weight(n) * D.label(n) * Loss.LOGISTIC.slope(margin(D, h, a, n));
        for (int i = 0; i < a.length; i++) step[i] += rate * pull * h[n][i];
      }
      for (int i = 0; i < a.length; i++) a[i] -= step[i];
    }
  }
}
