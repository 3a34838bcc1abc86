package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.TwoNeurons;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-C1: a neuron whose direction is within cos ≥ 1 − γ of another computes nearly the same function,
 * |relu(⟨w, x⟩ − b) − relu(⟨w′, x⟩ − b)| ≤ √(2γ) ‖x‖ for unit w, w′. The bound is attained: for x along w − w′ and a
 * bias that keeps both neurons active the ratio is 1, so no smaller constant would do.
 */
@Theorem(paper = Paper.TITLE, name = "Approximation by gradient features", constants = Theorem.Constants.DERIVED)
class Approximation {

  @States("GF-C1")
  @Property(tries = 500)
  Claim closeDirectionsComputeCloseFunctions(
      @ForAll long seed, @ForAll @InputDimension int d, @ForAll @Angle double gamma,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double size) {
    return bounded(TwoNeurons.random(Stream.seeded(seed), d, gamma, size), Bounds.chord(gamma));
  }

  /** The witness: x along w − w′. Supported up to rounding, with ratio 1. */
  @States("GF-C1")
  @Property(tries = 200)
  Claim theConstantIsAttained(
      @ForAll long seed, @ForAll @InputDimension int d, @ForAll @Angle double gamma,
      @ForAll @LogUniform(min = 0.01, max = 0.5) double size) {
    return bounded(TwoNeurons.witness(Stream.seeded(seed), d, gamma, size), Bounds.chord(gamma));
  }

  @Mutant(of = "GF-C1", change = "0.99 √(2γ) in place of √(2γ)")
  @Property(tries = 20)
  Claim onePercentLess(@ForAll long seed, @ForAll @InputDimension int d, @ForAll @Angle double gamma) {
    return bounded(TwoNeurons.witness(Stream.seeded(seed), d, gamma, 0.3), Bounds.chord(gamma).times(0.99));
  }

  private static Claim bounded(TwoNeurons neurons, Interval chord) {
    return Claim.inequality()
        .left("|relu(⟨w,x⟩−b) − relu(⟨w′,x⟩−b)|", exactly(neurons.difference()))
        .right("√(2γ)‖x‖", chord.times(neurons.norm()))
        .upToRounding(neurons.rounding())
        .roundingOf("‖x‖ + |b|, which bounds both preactivations", neurons.size());
  }

  @Width(min = 2, max = 64)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface InputDimension {}

  /** γ, from nearly the same direction to nearly orthogonal ones. */
  @LogUniform(min = 1e-8, max = 0.999)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Angle {}
}
