package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Weighting;
import assay.feature.FeatureSet;
import assay.feature.GradientFeatures;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Guarantee;
import assay.theorem.gradientfeature.Recipe;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E3: the main theorem with hyper-parameters that are computed before training, on data with flipped labels, where
 * OPT is 2q or more. p, B_G and the class are measured with certified ends; m, η, κ and T follow by {@link Guarantee};
 * then some step has loss at most OPT + r B_a1 B_x1 √(2γ) + ε. The millions of steps that are promised are not needed:
 * a run ends where its loss is within ε/5 of what no function is below, which is the left side's lower end.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12 with explicit width, rate and steps",
    constants = Theorem.Constants.DERIVED)
class ExplicitTheorem {

  private static final double DELTA = 0.5;
  private static final double P = 0.03;
  private static final int LARGEST_WIDTH = 2000;

  @States(value = "GF-E3", rests = {"GF-C3", "GF-E2"})
  @Property(tries = 2)
  Claim theWidthSufficesOnFlippedLabels(
      @ForAll @Width(min = 8, max = 9) int d, @ForAll @LogUniform(min = 0.2, max = 0.25) double flipped,
      @ForAll @LogUniform(min = 1e-6, max = 1e-4) double gamma,
      @ForAll @LogUniform(min = 0.36, max = 0.4) double epsilon) {
    return new Instance(twoPoints(d, flipped), gamma, epsilon).suffices();
  }

  @Mutant(of = "GF-E3", change = "OPT left out")
  @Property(tries = 1)
  Claim withoutOpt(@ForAll @Width(min = 8, max = 9) int d) {
    Instance instance = new Instance(twoPoints(d, 0.25), 1e-6, 0.4);
    return instance.suffices(Integer.MAX_VALUE, plan -> Interval.ZERO);
  }

  @Mutant(of = "GF-E3", change = "20 steps in place of T")
  @Property(tries = 1)
  Claim twentySteps(@ForAll @Width(min = 8, max = 9) int d) {
    return new Instance(twoPoints(d, 0.25), 1e-6, 0.4).suffices(20);
  }

  /** Two clusters of one atom each. */
  private static FiniteDistribution twoPoints(int d, double flipped) {
    return Clusters.orthogonal(2, d, 1, 0, Weighting.UNIFORM).draw(Stream.seeded(0)).withFlippedLabels(flipped);
  }

  /** One instance; b̃ is E‖x‖ and B_G a tenth below what a neuron along the rarest feature finds. */
  private record Instance(FiniteDistribution D, double gamma, double epsilon) {

    Claim suffices() {
      return suffices(Integer.MAX_VALUE);
    }

    /** @param longest steps that are taken at most, whatever T is */
    Claim suffices(int longest, Function<Plan, Interval> opt) {
      var plan = PerInstance.of(trial -> plan(longest, trial));
      var best = PerInstance.of(plan.get(opt));
      var run = PerTrial.of(
          trial -> plan.apply(trial).recipe().descent(Loss.HINGE).runUntil(goal(), D.samples(), trial));
      double largest = Math.min(LARGEST_WIDTH, Bounds.largestWidth(D.dimension()));
      return Claim.inequality()
          .assume("p of the rarest feature", plan.get(Plan::p), atLeast(P))
          .assume("m", plan.get(guaranteed -> exactly(guaranteed.m)), atMost(largest))
          .assume("what a_1 ≠ 0 adds, over ε", plan.get(guaranteed -> exactly(guaranteed.firstOutputs(D) / epsilon)),
              atMost(Guarantee.KEPT))
          .withProbability(1 - DELTA)
          .left("min_t L_D(f_t)", run.get(this::smallest))
          .right("OPT_{d,r,B_F,S}", best)
          .right("r B_a1 B_x1 √(2γ)", Bounds.angle(networks().totalOutput(), D.meanNorm(), gamma))
          .right("ε", epsilon)
          .vacuousAbove("L_D(0)", 1)
          .beside("T that is promised", plan.get(guaranteed -> exactly(guaranteed.recipe().steps())))
          .beside("steps taken", run.get(trajectory -> exactly(trajectory.losses().length - 1)))
          .series("L_D(f_t)", run.get(Trajectory::losses))
          .digest(run.get(Trajectory::digest));
    }

    Claim suffices(int longest) {
      return suffices(longest, this::opt);
    }

    private Interval opt(Plan plan) {
      return Opt.of(D, Loss.HINGE, plan.S, networks()).bracket();
    }

    private double goal() {
      return D.bayesHingeRisk().hi() + epsilon / 5;
    }

    private Interval smallest(Trajectory run) {
      double seen = run.smallestLoss().hi();
      return new Interval(run.stopped() ? Math.min(seen, D.bayesHingeRisk().lo()) : seen, seen);
    }

    private Plan plan(int longest, Trial trial) {
      Regime regime = new Regime(P, gamma, gradientBound(), D.meanNorm().hi());
      FeatureSet S = FeatureSet.of(D, regime, trial.level(D.features().size()), trial.stream("neurons"));
      Interval p = D.features().stream().map(S::mass).reduce(Interval::min).orElse(Interval.ZERO);
      Guarantee guarantee = guarantee(Math.max(P, p.lo()));
      return new Plan(S, p, guarantee, guarantee.width(), longest);
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
  private record Plan(FeatureSet S, Interval p, Guarantee guarantee, int m, int longest) {

    /** T, and no longer than is asked for. */
    Recipe recipe() {
      Recipe promised = guarantee.recipe(m);
      return new Recipe(m, promised.bias(), promised.kappa(), promised.speed(), Math.min(promised.steps(), longest));
    }

    double firstOutputs(FiniteDistribution D) {
      return guarantee.firstOutputsAdd(m, D.dimension());
    }
  }
}
