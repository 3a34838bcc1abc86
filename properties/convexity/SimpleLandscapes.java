package convexity;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.convexity.NeuronOnALine;
import assay.experiment.convexity.SaddlePath;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-11, C-12: the first cases of the talk's list of what is not convex and yet easy, or not. Linear networks ½‖UV′ −
 * Y‖²: a critical point that keeps the wrong singular triples has a way down, whose drop is known. One neuron on inputs
 * of one dimension: from the right side descent is that of a parabola, from the wrong side it ends where no gradient is
 * left.
 */
@Theorem(paper = Paper.TALK, name = "Linear networks, one-dimensional inputs", constants = Theorem.Constants.DERIVED)
class SimpleLandscapes {

  @States("C-11")
  @Property(tries = 60)
  Claim saddlesOfLinearNetworksHaveAWayDown(
      @ForAll @Width(min = 3, max = 12) int n, @ForAll @Width(min = 3, max = 12) int d, @ForAll @Width(max = 2) int k,
      @ForAll @LogUniform(min = 1e-3, max = 1.57) double angle) {
    return drop(new SaddlePath(n, d, k), angle, 1);
  }

  @Mutant(of = "C-11", change = "half of the drop")
  @Property(tries = 10)
  Claim halfTheDrop(@ForAll @LogUniform(min = 0.1, max = 1.57) double angle) {
    return drop(new SaddlePath(5, 5, 2), angle, 0.5);
  }

  private static Claim drop(SaddlePath path, double angle, double share) {
    var turn = PerTrial.of(trial -> path.turn(angle, trial));
    return Identity
        .of("f(t) − f(0)", turn.get(t -> t.after() - t.before()), "−σ_j (σ_i − σ_j) sin²t",
            turn.get(t -> -share * t.drop()))
        .and(Identity.of("‖∇f(0)‖", turn.get(SaddlePath.Turn::slope), "0", trial -> 0.0))
        .relativeTo("f(0)", turn.get(t -> exactly(t.before())))
        .within(1e-11, "rounding of orthonormal columns, over an f(0) of at least .05");
  }

  @States("C-12")
  @Property(tries = 60)
  Claim oneDimensionalInputs(
      @ForAll @LogUniform(min = 1e-3, max = 10) double start, @ForAll @LogUniform(min = 1e-2, max = 0.75) double η,
      @ForAll @Width(max = 60) int T) {
    NeuronOnALine neuron = new NeuronOnALine(η, T);
    return Identity
        .of("w_T from w₀ > 0", trial -> neuron.descended(start), "1 + (1 − ηq)ᵀ (w₀ − 1)",
            trial -> neuron.formula(start))
        .and(Identity.of("w_T from −w₀", trial -> neuron.descended(-start), "−(1 − ηq)ᵀ w₀",
            trial -> neuron.formula(-start)))
        .relativeTo("1 + w₀", 1 + start)
        .within(1e-13, "60 steps of a few roundings");
  }

  @Mutant(of = "C-12", change = "all inputs count, q = E x² in place of E x² 1{x > 0}")
  @Property(tries = 5)
  Claim asIfAllInputsCounted(@ForAll @LogUniform(min = 1e-2, max = 0.3) double η) {
    NeuronOnALine neuron = new NeuronOnALine(η, 10);
    return Identity.of("w_T", trial -> neuron.descended(3), "1 + (1 − 2ηq)ᵀ (w₀ − 1)",
        trial -> new NeuronOnALine(2 * η, 10).formula(3)).within(1e-9, "rounding");
  }

  @States("C-12-false")
  @Expect(value = Verdict.Kind.REFUTED,
      why = "from the wrong side the neuron dies at 0, with half of E x² 1{x > 0} left")
  @Property(tries = 1)
  Claim fromEverySide() {
    return Claim.inequality()
        .left("L(w_T) from −1", trial -> exactly(NeuronOnALine.loss(new NeuronOnALine(0.4, 100).descended(-1))))
        .right("10⁻³", 1e-3);
  }
}
