package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.experiment.gradientfeature.BrokenEngine;
import assay.experiment.gradientfeature.SizeRatios;
import assay.feature.Motion;
import assay.network.GradientDescent;
import assay.network.Loss;
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
 * GF-D2 and GF-D4: after the first step each neuron stays in a neighbourhood that scalar recursions know, and keeps its
 * activations where its margin is larger. What the layers do as a whole stands in {@link LayersInMotion}.
 */
@Theorem(paper = Paper.TITLE, name = "Each neuron stays in its neighbourhood", constants = Theorem.Constants.DERIVED)
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

  private static PerTrial<Motion> motion(FiniteDistribution D, GradientDescent descent) {
    return PerTrial.of(trial -> Motion.of(D.samples(), descent, trial));
  }

  private static double[] over(Motion run, IntToDoubleFunction value) {
    return IntStream.rangeClosed(1, run.steps()).mapToDouble(value).toArray();
  }
}
