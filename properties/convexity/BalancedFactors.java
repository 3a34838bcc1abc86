package convexity;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.convexity.FactorPair.Shape;
import assay.experiment.convexity.FactorPair;
import assay.experiment.convexity.ImbalanceDrift;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-4, C-6: weight decay on factors is a nuclear norm on their product, 2‖UV′‖_* ≤ ‖U‖² + ‖V‖², with equality where the
 * factors are balanced, U′U = V′V; and gradient descent keeps the imbalance up to the square of its rate.
 */
@Theorem(paper = Paper.TALK, name = "Weight decay on factors is the nuclear norm",
    constants = Theorem.Constants.DERIVED)
class BalancedFactors {

  private static final double ROUNDING = 1e-12;
  private static final int[] STEPS = {600, 750, 900, 1050, 1275, 1500, 1800, 2100, 2550, 3000, 3600, 4200, 5100, 6000};

  /** UV′ = A S B′ and Z = AB′. */
  @States("C-4")
  @Property(tries = 60)
  Claim theGapIsADistanceFromBalance(
      @ForAll @Width(min = 1, max = 12) int n, @ForAll @Width(min = 1, max = 12) int d,
      @ForAll @Width(min = 1, max = 12) int r) {
    return gap(new Shape(n, d, r), 1);
  }

  @Mutant(of = "C-4", change = "‖UV′‖_* in place of 2‖UV′‖_*")
  @Property(tries = 10)
  Claim withoutTheTwo(@ForAll @Width(min = 2, max = 12) int n, @ForAll @Width(min = 2, max = 12) int r) {
    return gap(new Shape(n, n, r), 0.5);
  }

  private static Claim gap(Shape shape, double share) {
    var pair = PerTrial.of(trial -> FactorPair.of(shape, trial));
    return Identity
        .of("‖U‖² + ‖V‖² − 2‖UV′‖_*", pair.get(p -> p.squares() - 2 * share * p.nuclearNorm()),
            "‖U − ZV‖² + ‖V‖² − ‖ZV‖²", pair.get(FactorPair::distanceFromBalance))
        .relativeTo("‖U‖² + ‖V‖²", pair.get(p -> exactly(p.squares())))
        .within(ROUNDING, "rounding of a singular value decomposition");
  }

  @States("C-4")
  @Property(tries = 60)
  Claim noFactorsAreSmaller(
      @ForAll @Width(min = 1, max = 12) int n, @ForAll @Width(min = 1, max = 12) int d,
      @ForAll @Width(min = 1, max = 12) int r) {
    var pair = PerTrial.of(trial -> FactorPair.of(new Shape(n, d, r), trial));
    return Claim.inequality()
        .left("2‖UV′‖_*", pair.get(p -> exactly(2 * p.nuclearNorm())))
        .right("‖U‖² + ‖V‖²", pair.get(p -> exactly(p.squares())));
  }

  /** A √S and B √S. */
  @States("C-4")
  @Property(tries = 40)
  Claim balancedOnesAttainIt(
      @ForAll @Width(min = 1, max = 12) int n, @ForAll @Width(min = 1, max = 12) int d,
      @ForAll @Width(min = 1, max = 12) int r) {
    var pair = PerTrial.of(trial -> FactorPair.of(new Shape(n, d, r), trial).balanced());
    return Identity.of("2‖UV′‖_*", pair.get(p -> 2 * p.nuclearNorm()), "‖U‖² + ‖V‖²", pair.get(FactorPair::squares))
        .within(ROUNDING, "rounding of a singular value decomposition");
  }

  /** Only they: the gap g of any factors bounds how far from balanced they are. */
  @States("C-4")
  @Property(tries = 40)
  Claim onlyBalancedOnesAttainIt(
      @ForAll @Width(min = 1, max = 12) int n, @ForAll @Width(min = 1, max = 12) int d,
      @ForAll @Width(min = 1, max = 12) int r) {
    var pair = PerTrial.of(trial -> FactorPair.of(new Shape(n, d, r), trial));
    return Claim.inequality()
        .left("‖U′U − V′V‖", pair.get(p -> exactly(p.imbalance().getFrobeniusNorm())))
        .right("2‖V‖√g + g", pair.get(p -> exactly(p.imbalanceBound())));
  }

  /** For any G, any rate and any weight decay λ. */
  @States("C-6")
  @Property(tries = 60)
  Claim oneStep(
      @ForAll @Width(min = 1, max = 10) int n, @ForAll @Width(min = 1, max = 10) int d,
      @ForAll @Width(min = 1, max = 10) int r, @ForAll @LogUniform(min = 1e-3, max = 1) double λ,
      @ForAll @LogUniform(min = 1e-4, max = 1) double η) {
    return step(new Shape(n, d, r), λ, η, 1);
  }

  @Mutant(of = "C-6", change = "1 − ηλ in place of its square, at ηλ = .1")
  @Property(tries = 10)
  Claim aStepThatShrinksOnce(@ForAll @Width(min = 2, max = 10) int n, @ForAll @Width(min = 2, max = 10) int r) {
    return step(new Shape(n, n, r), 1, 0.1, 1 / 0.9);
  }

  private static Claim step(Shape shape, double λ, double η, double factor) {
    return Identity
        .everywhere("D⁺", "(1 − ηλ)² D + η² (V′G′GV − U′GG′U) with D = U′U − V′V",
            trial -> exactly(ImbalanceDrift.errorOfAStep(shape, λ, η, factor, trial)))
        .relativeTo("‖U‖² + ‖V‖² before and after", 1)
        .within(1e-13, "rounding");
  }

  /** In a fixed time T η = 2 of the flow, which keeps D. */
  @States("C-6")
  @Property(tries = 6)
  Claim theDriftFallsWithTheRate(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 2, max = 8) int d,
      @ForAll @Width(min = 1, max = 4) int r) {
    var drift = new ImbalanceDrift(new Shape(n, d, r), 2);
    return Exponent.of("max_t ‖D_t − D_0‖", "T", trial -> drift.over(STEPS, trial))
        .is(-1, 0.1).picture(drift::picture);
  }
}
