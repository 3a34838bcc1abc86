package ntk;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.ClosingPair;
import assay.experiment.ntk.TwoInputs;
import assay.kernel.ArcCosine;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.theorem.ntk.Eigenvalues;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.DimensionOfSpace;
import ntk.Sizes.UpToTwenty;

/** E-3 and E-4: the smallest eigenvalue of δ-separated inputs: none is nearer than δ to another or to its negative. */
@Theorem(paper = Paper.SMALLEST_EIGENVALUE, name = "Theorem on shallow networks", constants = Theorem.Constants.READ)
class SeparatedInputs {

  /** E-3: δ-separated inputs have λ_min ≥ δ/(100 n²). */
  @Loose("the published constant: two inputs have δ/(2π), 64 times as much (twoInputs), and more have about as much")
  @States("E-3")
  @Property(tries = 100)
  @Theorem(paper = Paper.SEPARATED, name = "Separated data", constants = Theorem.Constants.RECALLED)
  Claim separated(@ForAll Inputs inputs) {
    return separated(inputs.points(), 1);
  }

  @Mutant(of = "E-3", change = "δ in place of δ/(100 n²)")
  @Property(tries = 20)
  Claim separatedByDistance(@ForAll @LogUniform(min = 1e-3, max = 0.1) double nearness, @ForAll long seed) {
    return separated(PointFamily.NEAR_PARALLEL.draw(2, 5, nearness, Stream.seeded(seed)), 400);
  }

  /**
   * E-3 for two inputs: λ_min ≥ δ/(2π), attained as they close in. With s = δ/2 = sin(θ/2), θ ≤ π/2, λ_min = s² + θ cos
   * θ/(2π) ≥ s² + 2s (1 − 2s²)/(2π) = δ/(2π) + s² (1 − 2s/π).
   */
  @States(value = "E-3", rests = "K-9")
  @Property(tries = 60)
  @Theorem(paper = Paper.SEPARATED, name = "Separated data", constants = Theorem.Constants.DERIVED)
  Claim twoInputs(
      @ForAll @Width(min = 2, max = 50) int d, @ForAll @LogUniform(min = 1e-4, max = 3) double angle,
      @ForAll long seed) {
    return twoInputs(TwoInputs.at(angle, d, seed), 1);
  }

  @Mutant(of = "E-3", change = "δ/π for two inputs")
  @Property(tries = 20)
  @Theorem(paper = Paper.SEPARATED, name = "Separated data", constants = Theorem.Constants.DERIVED)
  Claim twoInputsTwice(@ForAll @LogUniform(min = 1e-3, max = 0.3) double angle, @ForAll long seed) {
    return twoInputs(TwoInputs.at(angle, 3, seed), 2);
  }

  private static Claim twoInputs(Points points, double factor) {
    return Claim.inequality()
        .assume("δ", points.separation(), above(0))
        .left("δ/(2π)", exactly(factor * Eigenvalues.separatedPair(points.separation())))
        .right("λ_min(H^∞)", SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points));
  }

  private static Claim separated(Points points, double factor) {
    return Claim.inequality()
        .assume("δ", points.separation(), above(0))
        .left("δ/(100 n²)", exactly(factor * Eigenvalues.separated(points.separation(), points.size())))
        .right("λ_min(H^∞)", SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points))
        .sharper("100 n in place of 100 n²", "δ/(100 n²)", bound -> bound.times(points.size()))
        .upToRounding(1e-12);
  }

  /**
   * E-4: the lower bound (1 + d log(1/δ)/log d)⁻³ δ² itself, for both layers. The paper hides its constant; it is taken
   * for 1/10, as 1 is too large where δ = 1: there λ_min may be 0.7.
   */
  @Loose("third powers of logarithms, which stay even where inputs are few; the power of δ itself: noFasterThanSquared")
  @States("E-4")
  @Property(tries = 100)
  @Theorem(paper = Paper.SMALLEST_EIGENVALUE, name = "Theorem on shallow networks",
      constants = Theorem.Constants.STATED)
  Claim separatedInDimension(@ForAll Inputs inputs) {
    return separatedInDimension(inputs.points(), 0.1);
  }

  @Mutant(of = "E-4", change = "δ⁻² times the bound")
  @Property(tries = 20)
  Claim withoutTheSquare(@ForAll @LogUniform(min = 1e-4, max = 1e-3) double nearness, @ForAll long seed) {
    Points points = PointFamily.NEAR_PARALLEL.draw(2, 5, nearness, Stream.seeded(seed));
    return separatedInDimension(points, 1 / (points.separation() * points.separation()));
  }

  private static Claim separatedInDimension(Points points, double factor) {
    double delta = points.separation();
    return Claim.inequality()
        .assume("d", points.dimension(), atLeast(3))
        .assume("δ", delta, above(0))
        .assume("δ", delta, atMost(1))
        .left("(1 + d log(1/δ)/log d)⁻³ δ²/10",
            exactly(factor * Eigenvalues.separatedInDimension(delta, points.dimension())))
        .right("λ_min of both layers' NTK", SmallestEigenvalue.of(ArcCosine.BOTH_LAYERS, points))
        .upToRounding(1e-12);
  }

  /**
   * E-4: as one pair of inputs closes in, both layers' λ_min falls no faster than δ²: the exponent that the lower bound
   * allows.
   */
  @States("E-4")
  @Property(tries = 12)
  Claim noFasterThanSquared(@ForAll @UpToTwenty int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    var pair = PerInstance.of(trial -> ClosingPair.of(n, d, seed));
    return Exponent.measured("λ_min between neighbouring δ", "δ", pair.get(ClosingPair::steepest))
        .atMost(2, 0)
        .gathered(pair.get(ClosingPair::picture));
  }

  /** E-4: and at least in proportion to δ, as the upper bound says: the exponent is not below 1. */
  @States(value = "E-4", rests = "E-2")
  @Property(tries = 12)
  Claim noSlowerThanLinear(@ForAll @UpToTwenty int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return noSlower(n, d, seed, 1);
  }

  @Mutant(of = "E-4", change = "λ_min ≲ δ^{3/2}")
  @Property(tries = 5)
  Claim noSlowerThanThreeHalves(@ForAll @UpToTwenty int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return noSlower(n, d, seed, 1.5);
  }

  private static Claim noSlower(int n, int d, long seed, double exponent) {
    var pair = PerInstance.of(trial -> ClosingPair.of(n, d, seed));
    return Exponent.measured("λ_min over four decades of δ", "δ", pair.get(ClosingPair::exponent))
        .atLeast(exponent, 0.05);
  }
}
