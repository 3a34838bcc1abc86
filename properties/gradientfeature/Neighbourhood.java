package gradientfeature;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.BrokenEngine;
import assay.experiment.gradientfeature.PlantedSet;
import assay.experiment.gradientfeature.SizeRatios;
import assay.feature.Motion;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.gradientfeature.Recipe;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D2 to GF-D4: after the first step the second layer grows while the first stays in a neighbourhood of W_1 and keeps
 * its activation pattern.
 */
@Theorem(paper = Paper.TITLE, name = "The second layer grows, the first stays", constants = Theorem.Constants.DERIVED)
class Neighbourhood {

  /** GF-D2: |a_j(t)| stays below its recursion α_j(t), each neuron, each step. */
  @States(value = "GF-D2", rests = "GF-A6")
  @Property(tries = 60)
  Claim outputsStayBelowTheirRecursion(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Hidden int m, @ForAll @Moderate double bias,
      @ForAll @Moving double speed, @ForAll @Width(min = 2, max = 60) int steps) {
    return outputs(D, new Recipe(m, bias, 1, speed, steps).descent(loss), 1);
  }

  /** GF-D2: |w_j(t)| stays below ω_j(t). */
  @States(value = "GF-D2", rests = "GF-A6")
  @Property(tries = 60)
  Claim inputsStayBelowTheirRecursion(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Hidden int m, @ForAll @Moderate double bias,
      @ForAll @Moving double speed, @ForAll @Width(min = 2, max = 60) int steps) {
    return recursion("|w_j(t)|/ω_j(t)", SizeRatios::input, D, new Recipe(m, bias, 1, speed, steps).descent(loss), 1);
  }

  /** GF-D2: |w_j(t) − w_j(1)| stays below ρ_j(t). */
  @States(value = "GF-D2", rests = "GF-A6")
  @Property(tries = 60)
  Claim driftStaysBelowItsRecursion(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Hidden int m, @ForAll @Moderate double bias,
      @ForAll @Moving double speed, @ForAll @Width(min = 2, max = 60) int steps) {
    return recursion("|w_j(t) − w_j(1)|/ρ_j(t)", SizeRatios::drift, D,
        new Recipe(m, bias, 1, speed, steps).descent(loss), 1);
  }

  @Mutant(of = "GF-D2", change = "the outputs move at twice the rate")
  @Property(tries = 30)
  Claim twoRates(@ForAll @Clustered FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    var exact = new Recipe(m, 0.3, 1, 0.1, 20).descent(Loss.HINGE);
    return outputs(D, exact.with(BrokenEngine::twoRates), 1);
  }

  @Mutant(of = "GF-D2", change = "half of B_x1")
  @Property(tries = 30)
  Claim halfNorm(@ForAll @Clustered FiniteDistribution D, @ForAll @Width(max = 64) int m) {
    return outputs(D, new Recipe(m, 0.1, 10, 0.1, 20).descent(Loss.HINGE), 0.5);
  }

  private static Claim outputs(FiniteDistribution D, GradientDescent descent, double share) {
    return recursion("|a_j(t)|/α_j(t)", SizeRatios::output, D, descent, share);
  }

  private static Claim recursion(
      String ratio, ToDoubleFunction<SizeRatios> largest, FiniteDistribution D, GradientDescent descent, double share) {
    double meanNorm = share * D.meanNorm().hi();
    return Claim.inequality()
        .left("max over j, t of " + ratio,
            motion(D, descent).get(run -> exactly(largest.applyAsDouble(SizeRatios.of(run, descent, meanNorm)))))
        .right("1", 1);
  }

  /** GF-D3: the second layer at least doubles, although W_1 is far from W_0. */
  @States(value = "GF-D3", rests = {"GF-A7", "GF-D2"})
  @Property(tries = 40)
  Claim theSecondLayerGrows(
      @ForAll @Fitted FiniteDistribution D, @ForAll @Width(min = 50, max = 400) int m, @ForAll @Typical double bias) {
    var motion = motion(D, descent(D, m, bias, 3, 40));
    return Claim.inequality()
        .assume("|W_1 − W_0|/|W_0|", motion.get(run -> exactly(run.firstMovement())), atLeast(1 - 1e-9))
        .left("2", exactly(2))
        .right("|a_T|/|a_1|", motion.get(run -> exactly(run.outputGrowth())))
        .series("L(t)", motion.get(run -> run.trajectory().losses()))
        .series("|a_t|", motion.get(run -> over(run, t -> Vectors.norm(run.outputs(t)))))
        .series("|W_t − W_1|", motion.get(run -> over(run, t -> Vectors.norm(run.drifts(t)))))
        .digest(motion.get(run -> run.trajectory().digest()));
  }

  /**
   * GF-D3: four times the width at the same η and T, and the first layer moves relatively less: at most a quarter as
   * far, as stated here. Four times as many neurons fit in a quarter of the steps, and while the outputs grow like t
   * the inputs move like t², which makes a sixteenth; the largest of 800 measured shares was a fifth.
   */
  @States(value = "GF-D3", rests = "GF-D2")
  @Property(tries = 40)
  Claim widerNetworksMoveLess(@ForAll @Fitted FiniteDistribution D, @ForAll @Narrow int m,
      @ForAll @Typical double bias) {
    return wider(D, m, 4 * m, bias);
  }

  @Mutant(of = "GF-D3", change = "the width falls")
  @Property(tries = 20)
  Claim narrowerNetworksMoveLess(
      @ForAll @Fitted FiniteDistribution D, @ForAll @Narrow int m, @ForAll @Typical double bias) {
    return wider(D, 4 * m, m, bias);
  }

  /** At a speed so small that the fit takes many steps: in one step both would move as far. */
  private static Claim wider(FiniteDistribution D, int m, int other, double bias) {
    GradientDescent descent = descent(D, m, bias, 0.02, 400);
    var narrow = motion(D, descent);
    var wide = motion(D, descent(D, other, bias, 0.02, 400).with(descent.schedule()));
    return Claim.inequality()
        .assume("L(T) at width m", narrow.get(run -> exactly(run.trajectory().losses()[run.steps()])), atMost(0))
        .left("|W_T − W_1|/|W_1| at width 4m", wide.get(run -> exactly(run.inputMovement())))
        .right("¼ |W_T − W_1|/|W_1| at width m", narrow.get(run -> exactly(run.inputMovement() / 4)))
        .series("L(t) at width m", narrow.get(run -> run.trajectory().losses()))
        .series("L(t) at width 4m", wide.get(run -> run.trajectory().losses()));
  }

  /** GF-D4: a neuron whose margin at an atom exceeds ‖x‖ |w_j(t) − w_j(1)| has not flipped there. */
  @States("GF-D4")
  @Property(tries = 60)
  Claim smallMovementsKeepThePattern(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Hidden int m, @ForAll @Moderate double bias,
      @ForAll @LogUniform(min = 0.1, max = 100) double speed, @ForAll @Width(min = 2, max = 60) int steps) {
    return stable(D, new Recipe(m, bias, 1, speed, steps).descent(loss), Motion.Flips::certifiedFlips);
  }

  @Mutant(of = "GF-D4", change = "pairs without a margin counted as certified")
  @Property(tries = 30)
  Claim withoutMargin(@ForAll FiniteDistribution D, @ForAll @Hidden int m) {
    return stable(D, new Recipe(m, 0.5, 1, 100, 60).descent(Loss.HINGE), Motion.Flips::flipped);
  }

  private static Claim stable(FiniteDistribution D, GradientDescent descent, ToDoubleFunction<Motion.Flips> flips) {
    var motion = motion(D, descent);
    return Identity.of("flips of certified pairs",
        motion.get(run -> DoubleStream.of(over(run, t -> flips.applyAsDouble(run.flips(t)))).sum()), "0", trial -> 0.0)
        .exactly()
        .assume("certified pairs at t = T", motion.get(run -> exactly(run.flips(run.steps()).certified())), above(0))
        .series("share of flipped activations", motion.get(run -> over(run, t -> run.flips(t).flipped())))
        .series("share of certified activations", motion.get(run -> over(run, t -> run.flips(t).certified())))
        .digest(motion.get(run -> run.trajectory().digest()));
  }

  /** b̃/s_w. */
  @LogUniform(min = 0.1, max = 5)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Moderate {}

  /** The outputs' speed, see {@link Recipe}. */
  @LogUniform(min = 0.01, max = 10)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Moving {}

  /** What a network of moderate width fits. */
  @Among(value = {Clusters.Two.class, Xor.class}, rescaled = false, maxNoise = 0.03)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Fitted {}

  /** A width of which four times as much can be trained too. */
  @Width(min = 50, max = 120)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Narrow {}

  /** b̃ near E‖x‖. */
  @LogUniform(min = 0.5, max = 1.5)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Typical {}

  private static GradientDescent descent(FiniteDistribution D, int m, double bias, double speed, int steps) {
    return Recipe.matching(D, PlantedSet.teacher(D), m, bias, speed, steps).descent(Loss.HINGE);
  }

  private static PerTrial<Motion> motion(FiniteDistribution D, GradientDescent descent) {
    return PerTrial.of(trial -> Motion.of(D.samples(), descent, trial));
  }

  private static double[] over(Motion run, IntToDoubleFunction value) {
    return IntStream.rangeClosed(1, run.steps()).mapToDouble(value).toArray();
  }
}
