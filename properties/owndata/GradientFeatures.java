package owndata;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.data.NamedData;
import assay.distribution.FiniteDistribution;
import assay.experiment.owndata.FeatureSearch;
import assay.experiment.owndata.MainBound;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.quantify.OnNamedData;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.NormCapacity;
import assay.theorem.gradientfeature.Recipe;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Property;

/**
 * OD-2: Theorem 3.12 on samples of which nothing is known. Gradient features are looked for at several b̃/s_w; of the
 * classes of networks that they induce that one is taken for which the bound is smallest. D is uniform on at most 150
 * of the samples, so that OPT is bracketed and the loss is exact; what sampling adds is shown beside.
 */
@OnNamedData
@Theorem(paper = NamedData.PAPER, name = "Theorem 3.12: gradient descent competes with OPT",
    constants = Theorem.Constants.RECALLED)
class GradientFeatures {

  private static final double DELTA = 0.5;
  private static final double EPSILON = 0.1;
  private static final int SAMPLES = 150;
  private static final int NEURONS = 1000;
  private static final int DRAWS = 25;
  private static final int STEPS = 40;
  private static final double SPEED = 2;

  @States("OD-2")
  @Property(tries = 1)
  Claim lossReachesOptOverTheFeaturesThatWereFound() {
    return reachesOpt(STEPS);
  }

  @Mutant(of = "OD-2", change = "a single step of training")
  @Property(tries = 1)
  Claim singleStep() {
    return reachesOpt(1);
  }

  private static Claim reachesOpt(int steps) {
    var D = PerInstance.of(trial -> NamedData.current().first(SAMPLES));
    var all = PerInstance.of(trial -> MainBound.all(D.apply(trial), NEURONS, trial));
    var best = PerInstance.of(trial -> MainBound.best(all.apply(trial)).tightened(D.apply(trial)));
    var run =
        PerTrial.of(trial -> descent(D.apply(trial), best.apply(trial), steps).run(D.apply(trial).samples(), trial));
    return Claim.inequality()
        .assume("p of the rarest feature that is found", best.get(MainBound::p), atLeast(FeatureSearch.P))
        .assume("m/eᵈ", D.get(data -> exactly(DRAWS / Bounds.largestWidth(data.dimension()))), atMost(1))
        .withProbability(1 - DELTA)
        .left("min_t L_D(f_t)", run.get(Trajectory::smallestLoss))
        .right("OPT_{d,r,B_F,S}", best.get(MainBound::opt))
        .right("r B_a1 B_x1 √(2γ)", best.get(MainBound::angle))
        .right("ε", EPSILON)
        .vacuousAbove("L_D(0)", 1)
        .beside("gradient features found, of both signs", best.get(found -> exactly(found.certain())))
        .beside("their p, of the rarest", best.get(MainBound::p))
        .beside("their γ", best.get(found -> exactly(found.gamma())))
        .beside("lengths of their gradients, from B_G on", best.get(MainBound::lengths))
        .beside("b̃/(s_w B_x1) at which they are found", trial -> ratio(D.apply(trial), best.apply(trial)))
        .beside("r B_a1 of the class", best.get(found -> exactly(found.R())))
        .beside("what sampling adds to OPT, at most", trial -> slack(D.apply(trial), best.apply(trial)))
        .series("L_D(f_t)", run.get(Trajectory::losses))
        .picture(trial -> bounds(D.apply(trial), all.apply(trial)));
  }

  private static GradientDescent descent(FiniteDistribution D, MainBound found, int steps) {
    return Recipe.matching(D, found.target(D), DRAWS, found.bias(), SPEED, steps).descent(Loss.HINGE);
  }

  private static Interval ratio(FiniteDistribution D, MainBound found) {
    return exactly(found.bias()).dividedBy(D.meanNorm());
  }

  /** For networks of path norm r B_a1 √2 with B_b = B_x. */
  private static Interval slack(FiniteDistribution D, MainBound found) {
    double path = Math.sqrt(2) * found.R();
    return exactly(NormCapacity.of(1, path, D.meanSquaredNorm().hi(), D.largestNorm().hi(), D.size()));
  }

  private static Picture bounds(FiniteDistribution D, List<MainBound> all) {
    double[] ratios = values(all, found -> ratio(D, found).middle());
    return Picture.of("the bound at each b̃").axes("b̃/(s_w B_x1)", "hinge loss")
        .curve("OPT + r B_a1 B_x1 √(2γ)", ratios, values(all, found -> found.bound().hi()))
        .curve("OPT alone", ratios, values(all, found -> found.opt().hi()))
        .curve("γ", ratios, values(all, MainBound::gamma)).level("the zero network", 1);
  }

  private static double[] values(List<MainBound> all, ToDoubleFunction<MainBound> of) {
    return all.stream().mapToDouble(of).toArray();
  }
}
