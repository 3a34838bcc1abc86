package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;

import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.experiment.gradientfeature.PlantedSet;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Recipe;
import java.util.function.Function;

/**
 * Algorithm 1 with m draws against the best network of gradient features, all of its steps: an instance of GF-E1. The
 * class is the smallest one that holds the planted network.
 *
 * @param D with a planted network
 * @param m independent draws
 * @param gamma γ
 * @param bias b̃
 * @param speed of the outputs, see {@link Recipe}
 * @param steps T
 * @param epsilon ε
 */
record CompetingRun(FiniteDistribution D, int m, double gamma, double bias, double speed, int steps, double epsilon) {

  static final String OPT = "OPT_{d,r,B_F,S}";
  static final String ANGLE = "r B_a1 B_x1 √(2γ)";
  static final String EPSILON = "ε";
  static final double DELTA = 0.25;
  static final double P = 0.07;

  /** Why half of δ cannot be told from δ here. */
  static final String NO_FAILURE = "draws abound, and no start fails; a δ that is used up is that of"
      + " FailureProbability";

  CompetingRun withSteps(int fewer) {
    return new CompetingRun(D, m, gamma, bias, speed, fewer, epsilon);
  }

  /** GF-E1 as it stands. */
  Claim lossReachesOpt() {
    return with(ANGLE, angle());
  }

  /** r B_a1 B_x1 √(2γ). */
  Interval angle() {
    return Bounds.angle(networks().totalOutput(), D.meanNorm(), gamma);
  }

  /** GF-E1 with another term for the angle. */
  Claim with(String name, Interval angle) {
    var S = features();
    return with(S, opt(S), name, angle);
  }

  Claim with(PerInstance<FeatureSet> S, Function<Trial, Interval> opt, String name, Interval angle) {
    var run = run();
    return Claim.inequality()
        .assume("m", m, atMost(Bounds.largestWidth(D.dimension())))
        .assume("m", m, atLeast(Bounds.smallestWidth(P, networks().r(), DELTA)))
        .assume("Pr[rarest planted feature found]", S.get(set -> PlantedSet.rarest(D, set)), atLeast(P))
        .withProbability(1 - DELTA)
        .left("min_t L_D(f_t)", run.get(Trajectory::smallestLoss))
        .right(OPT, opt)
        .right(name, angle)
        .right(EPSILON, epsilon)
        .vacuousAbove("L_D(0)", 1)
        .series("L_D(f_t)", run.get(Trajectory::losses))
        .digest(run.get(Trajectory::digest));
  }

  PerTrial<Trajectory> run() {
    return PerTrial.of(trial -> descent().run(D.samples(), trial));
  }

  GradientDescent descent() {
    return Recipe.matching(D, PlantedSet.teacher(D), m, bias, speed, steps).descent(Loss.HINGE);
  }

  PerInstance<FeatureSet> features() {
    return PerInstance.of(trial -> PlantedSet.of(D, new Regime(P, gamma, 0, bias), trial));
  }

  /** OPT between its ends. */
  PerInstance<Interval> opt(PerInstance<FeatureSet> S) {
    return PerInstance.of(trial -> Opt.inThePlane(D, Loss.HINGE, S.apply(trial), networks()).bracket());
  }

  NetworkClass networks() {
    return NetworkClass.around(PlantedSet.teacher(D));
  }
}
