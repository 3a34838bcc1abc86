package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.feature.FeatureSet;
import assay.feature.GradientFeatures;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.LogUniform;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Guarantee;
import assay.theorem.gradientfeature.Recipe;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E3: the main theorem with hyper-parameters that are computed before training. p, B_G and the class are measured
 * with certified ends; m, η, κ and T follow by {@link Guarantee}; then some step has loss at most OPT + r B_a1 B_x1
 * √(2γ) + ε.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12 with explicit width, rate and steps",
    constants = Theorem.Constants.DERIVED)
class ExplicitTheorem {

  private static final double DELTA = 0.5;
  private static final double P = 0.03;
  private static final int LARGEST_WIDTH = 2000;

  @States(value = "GF-E3", rests = {"GF-C3", "GF-E2"})
  @Property(tries = 6)
  Claim theWidthSufficesOnTwoClusters(
      @ForAll @SmallClusters FiniteDistribution D, @ForAll @LogUniform(min = 1e-6, max = 1e-3) double gamma,
      @ForAll @LogUniform(min = 0.3, max = 0.6) double epsilon) {
    return new Instance(D, gamma, epsilon).suffices(1);
  }

  @States(value = "GF-E3", rests = {"GF-C3", "GF-E2"})
  @Property(tries = 2)
  Claim theWidthSufficesOnXor(
      @ForAll @SmallXor FiniteDistribution D, @ForAll @LogUniform(min = 1e-6, max = 3e-4) double gamma) {
    return new Instance(D, gamma, 0.8).suffices(1);
  }

  @Mutant(of = "GF-E3", change = "a single draw in place of m, with the rate and the steps that go with it")
  @Property(tries = 2)
  Claim singleDraw(@ForAll @SmallXor FiniteDistribution D) {
    return new Instance(D, 1e-6, 0.5).suffices(0);
  }

  /** One instance; b̃ is E‖x‖ and B_G a tenth below what a neuron along the rarest feature finds. */
  private record Instance(FiniteDistribution D, double gamma, double epsilon) {

    /** @param share of the width that is taken, but at least one draw */
    Claim suffices(double share) {
      var plan = PerInstance.of(trial -> plan(share, trial));
      var opt = PerInstance.of(trial -> Opt.of(D, Loss.HINGE, plan.apply(trial).S, networks()).bracket());
      var run = PerTrial.of(
          trial -> plan.apply(trial).recipe().descent(Loss.HINGE).runUntil(epsilon, D.samples(), trial));
      double largest = Math.min(LARGEST_WIDTH, Bounds.largestWidth(D.dimension()));
      return Claim.inequality()
          .assume("p of the rarest feature", plan.get(Plan::p), atLeast(P))
          .assume("m", plan.get(guaranteed -> exactly(guaranteed.m)), atMost(largest))
          .withProbability(1 - DELTA)
          .left("min_t L_D(f_t)", run.get(Trajectory::smallestLoss))
          .right("OPT_{d,r,B_F,S}", opt)
          .right("r B_a1 B_x1 √(2γ)", Bounds.angle(networks().totalOutput(), D.meanNorm(), gamma))
          .right("ε", epsilon)
          .vacuousAbove("L_D(0)", 1)
          .series("L_D(f_t)", run.get(Trajectory::losses))
          .digest(run.get(Trajectory::digest));
    }

    private Plan plan(double share, Trial trial) {
      Regime regime = new Regime(P, gamma, gradientBound(), D.meanNorm().hi());
      FeatureSet S = FeatureSet.of(D, regime, trial.level(D.features().size()), trial.stream("neurons"));
      Interval p = D.features().stream().map(S::mass).reduce(Interval::min).orElse(Interval.ZERO);
      Guarantee guarantee = guarantee(Math.max(P, p.lo()));
      return new Plan(S, p, guarantee, Math.max(1, (int) (share * guarantee.width())));
    }

    private Guarantee guarantee(double p) {
      double smallest = teacher().neurons().stream().mapToDouble(n -> Math.abs(n.bias())).min().orElseThrow();
      return new Guarantee(new Regime(p, gamma, gradientBound(), D.meanNorm().hi()), networks(), smallest,
          D.meanNorm().hi(), 1, epsilon, DELTA);
    }

    private double gradientBound() {
      return 0.9 * teacher().neurons().stream()
          .mapToDouble(n -> Vectors.norm(GradientFeatures.of(D, n.direction(), n.bias()))).min().orElseThrow();
    }

    private NetworkClass networks() {
      return NetworkClass.around(teacher());
    }

    private Teacher teacher() {
      return D.teacher().orElseThrow(() -> new IllegalStateException(D + " has no planted network"));
    }
  }

  /** What is measured before training, and the hyper-parameters that follow from it. */
  private record Plan(FeatureSet S, Interval p, Guarantee guarantee, int m) {

    Recipe recipe() {
      return guarantee.recipe(m);
    }
  }
}
