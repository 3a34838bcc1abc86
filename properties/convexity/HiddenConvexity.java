package convexity;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.experiment.convexity.LostSigns;
import assay.experiment.convexity.SparseCodes;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.convexity.OrthonormalDictionary;
import assay.theorem.convexity.PhaseRetrieval;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-9, C-10: of the problems that the talk lists as one-point convex, two with an exact statement, derived here. An
 * orthonormal dictionary: the fourth moment of the samples is largest at the atoms, and its descent is one-point convex
 * around the nearest. A quadratic whose sign is lost: one-point convex in balls around the solution, with the exact
 * constant. Blind deconvolution has no statement in the talk.
 */
@Theorem(paper = Paper.TALK, name = "One-point convex problems", constants = Theorem.Constants.DERIVED)
class HiddenConvexity {

  /** The left side sums over all sets of entries that are not 0. */
  @States("C-9")
  @Property(tries = 40)
  Claim theFourthMomentTellsAtomsApart(
      @ForAll @Width(min = 2, max = 10) int d, @ForAll @LogUniform(min = 1e-2, max = 0.9) double p) {
    return fourthMoment(d, p, p);
  }

  @Mutant(of = "C-9", change = "codes that are twice as dense")
  @Property(tries = 10)
  Claim denserCodes(@ForAll @Width(min = 2, max = 8) int d) {
    return fourthMoment(d, 0.1, 0.2);
  }

  private static Claim fourthMoment(int d, double p, double supposed) {
    var codes = PerTrial.of(trial -> SparseCodes.draw(d, trial.stream("direction")));
    return Identity.of("E⟨q,y⟩⁴", codes.get(c -> c.fourthMoment(p)), "3p² + 3p(1 − p) Σ z_i⁴",
        codes.get(c -> OrthonormalDictionary.fourthMoment(c.z(), supposed))).within(1e-12, "rounding of 2ᵈ terms");
  }

  /** For directions anywhere; ν is the largest |z_i| but z₁. */
  @States("C-9")
  @Property(tries = 60)
  Claim descentPointsToTheNearestAtom(@ForAll @Width(min = 2, max = 40) int d) {
    return pointsToTheAtom(trial -> SparseCodes.draw(d, trial.stream("direction")), 1);
  }

  /** With equality where all other entries are as large. */
  @States("C-9")
  @Property(tries = 40)
  Claim descentPointsToTheAtomFromEvenlyApart(
      @ForAll @Width(min = 2, max = 40) int d, @ForAll @LogUniform(min = 1e-2, max = 0.7) double distance) {
    return pointsToTheAtom(trial -> SparseCodes.evenlyApart(d, distance, trial.stream("direction")), 1);
  }

  @Mutant(of = "C-9", change = "a convexity that is larger by 1 %")
  @Property(tries = 10)
  Claim moreConvex(
      @ForAll @Width(min = 2, max = 40) int d, @ForAll @LogUniform(min = 1e-2, max = 0.7) double distance) {
    return pointsToTheAtom(trial -> SparseCodes.evenlyApart(d, distance, trial.stream("direction")), 1.01);
  }

  private static Claim pointsToTheAtom(Function<Trial, SparseCodes> draw, double factor) {
    var codes = PerTrial.of(draw);
    return Claim.inequality()
        .left("½ z₁ (1 + z₁)(z₁² − ν²) ‖z − e₁‖²",
            codes.get(c -> exactly(factor * OrthonormalDictionary.convexity(c.z()) * c.squaredDistance())))
        .right("⟨grad f(z), z − e₁⟩", codes.get(c -> exactly(c.outwards())));
  }

  /** The left side is exact: the expectation of a polynomial. */
  @States("C-10")
  @Property(tries = 60)
  Claim theQuadraticsClosedForm(
      @ForAll @LogUniform(min = 1e-3, max = 10) double ρ, @ForAll @LogUniform(min = 1e-2, max = 3.14) double angle) {
    double cosine = StrictMath.cos(angle);
    return Identity
        .of("⟨∇L(w), w − w*⟩/ρ²", trial -> new LostSigns(ρ, cosine).outwards() / (ρ * ρ), "2 + 4c² + 9ρc + 3ρ²",
            trial -> PhaseRetrieval.onePointRatio(ρ, cosine))
        .relativeTo("(1 + ρ)²", (1 + ρ) * (1 + ρ))
        .within(1e-12, "rounding of 16 nodes");
  }

  /** In a ball of radius δ: 2 − 33δ²/16 up to δ = 8/9, from there 3(1 − δ)(2 − δ). */
  @Survives(change = "square root of ⟨∇L(w), w − w*⟩", why = "a number below 1 is smaller than its root")
  @States("C-10")
  @Property(tries = 60)
  Claim theQuadraticIsOnePointConvex(
      @ForAll @LogUniform(min = 1e-2, max = 0.99) double δ, @ForAll @LogUniform(min = 0.5, max = 1) double share,
      @ForAll @LogUniform(min = 0.1, max = 3.14159) double angle) {
    return aroundTheSolution(δ, δ * share, StrictMath.cos(angle), 0);
  }

  /** At the direction that is worst for the radius the bound is attained. */
  @States("C-10")
  @Property(tries = 40)
  Claim itsConstantIsExact(@ForAll @LogUniform(min = 1e-2, max = 0.99) double δ) {
    return aroundTheSolution(δ, δ, Math.max(-1, -9 * δ / 8), 0);
  }

  @Mutant(of = "C-10", change = "a constant that is larger by 10⁻³")
  @Property(tries = 10)
  Claim aLargerConstant(@ForAll @LogUniform(min = 1e-2, max = 0.99) double δ) {
    return aroundTheSolution(δ, δ, Math.max(-1, -9 * δ / 8), 1e-3);
  }

  private static Claim aroundTheSolution(double δ, double ρ, double cosine, double more) {
    return Claim.inequality()
        .left("μ_δ ‖w − w*‖²", exactly((PhaseRetrieval.infimum(δ) + more) * ρ * ρ))
        .right("⟨∇L(w), w − w*⟩", trial -> exactly(new LostSigns(ρ, cosine).outwards()));
  }
}
