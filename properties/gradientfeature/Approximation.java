package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.gradientfeature.TwoNeurons;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
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
      @ForAll Angle angle, @ForAll @LogUniform(min = 1e-3, max = 1e3) double size) {
    return bounded(TwoNeurons.random(angle.stream(), angle.d, angle.gamma, size), Bounds.chord(angle.gamma));
  }

  /** The witness: x along w − w′. Supported up to rounding, with ratio 1. */
  @States("GF-C1")
  @Property(tries = 200)
  Claim theConstantIsAttained(@ForAll Angle angle, @ForAll @LogUniform(min = 0.01, max = 0.5) double size) {
    return bounded(angle.witness(size), Bounds.chord(angle.gamma));
  }

  @Mutant(of = "GF-C1", change = "0.99 √(2γ) in place of √(2γ)")
  @Property(tries = 20)
  Claim onePercentLess(@ForAll Angle angle) {
    return bounded(angle.witness(0.3), Bounds.chord(angle.gamma).times(0.99));
  }

  private static Claim bounded(TwoNeurons neurons, Interval chord) {
    return Claim.inequality()
        .left("|relu(⟨w,x⟩−b) − relu(⟨w′,x⟩−b)|", exactly(neurons.difference()))
        .right("√(2γ)‖x‖", chord.times(neurons.norm()))
        .upToRounding(neurons.rounding())
        .roundingOf("‖x‖ + |b|, which bounds both preactivations", neurons.size());
  }

  /** Two directions of cosine 1 − γ. */
  @Drawn
  record Angle(long seed, @Width(min = 2, max = 64) int d, @LogUniform(min = 1e-8, max = 0.999) double gamma) {

    Stream stream() {
      return Stream.seeded(seed);
    }

    TwoNeurons witness(double size) {
      return TwoNeurons.witness(stream(), d, gamma, size);
    }
  }
}
