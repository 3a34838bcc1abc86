package lowerbounds;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.FeaturesOfParities;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Stream;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.span.WalshEnergies;
import assay.stats.Interval;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-1: whatever the features, the least squared errors of the 2ⁿ parities average to exactly 1 − r/2ⁿ, r being the
 * dimension that the features span: Σ_S ‖Πχ_S‖² is the trace of the projection. Features whose rank is ambiguous in
 * double arithmetic are out of regime.
 */
@Theorem(paper = Paper.DIMENSION, name = "The average over all parities", constants = Theorem.Constants.DERIVED)
class ParityAverage {

  @States("L-1")
  @Property(tries = 150)
  Claim theAverageErrorIsOneLessTheShareOfDimensions(@ForAll FeatureMap map) {
    var V = PerInstance.of(map.features()::span);
    return average(V, map.features().cube(), V.get(Subspace::rank))
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3))
        .assume("r", V.get(v -> exactly(v.rank())), atMost(map.features().cube().size() - 1));
  }

  @Mutant(of = "L-1", change = "the number N of features in place of their rank")
  @Property(tries = 10)
  Claim everyFeatureCounts(@ForAll @Width(min = 3, max = 9) int n, @ForAll long seed) {
    CubeFeatureMap map = new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT, n, 2 * n, seed);
    return average(PerInstance.of(map::span), map.cube(), trial -> map.values(trial).length);
  }

  private static Claim average(PerInstance<Subspace> V, Cube cube, Function<Trial, Integer> rank) {
    return Identity.of("average of min_w E(χ_S − ⟨w,φ⟩)²",
        V.get(v -> 1 - WalshEnergies.of(cube, v).total() / cube.size()),
        "1 − r/2ⁿ", trial -> DimensionBounds.averageError(rank.apply(trial), cube.size()))
        .relativeTo("E χ_S²", 1)
        .within(1e-9, "rounding of projections, at gaps of 10³ or more");
  }

  /**
   * The error of a single parity, from what is left of it; that is orthogonal to every feature, so no weights do
   * better.
   */
  @States("L-1")
  @Property(tries = 100)
  Claim whatIsLeftOfAParityIsOrthogonalToEveryFeature(@ForAll FeatureMap map) {
    return Identity.everywhere("‖χ_S − Πχ_S‖²", "1 − ‖Πχ_S‖²,  E[(χ_S − Πχ_S) φ_i] = 0 for every i",
        trial -> exactly(worstResidual(map.features(), trial)))
        .relativeTo("‖χ_S − Πχ_S‖ ‖φ_i‖, or 1", 1)
        .within(1e-9, "rounding of projections");
  }

  private static double worstResidual(CubeFeatureMap map, Trial trial) {
    int set = Stream.seeded(map.seed() + 1).below(map.cube().size());
    return FeaturesOfParities.worstResidual(map.cube(), set, map.values(trial));
  }

  /** Over the parities of k signs alone the average is at least 1 − r/C(n, k). */
  @States("L-1")
  @Property(tries = 150)
  Claim theParitiesOfOneSizeAreHard(@ForAll FeatureMap map, @ForAll @Width(max = 12) int k) {
    int size = Math.min(k, map.dimension());
    var V = PerInstance.of(map.features()::span);
    return hard(
        V.get(Subspace::rank),
        DimensionBounds.parities(map.dimension(), size),
        V.get(v -> 1 - WalshEnergies.of(map.features().cube(), v).meanOfDegree(size)))
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3));
  }

  @Mutant(of = "L-1", change = "the features are computed from the parity")
  @Property(tries = 10)
  Claim leakedParity(@ForAll @Width(min = 4, max = 6) int n, @ForAll long seed) {
    CubeFeatureMap map = new CubeFeatureMap(CubeFeatureMap.Kind.RELU, n, 2, seed);
    int[] sets = map.cube().sets(2);
    return hard(trial -> 3, sets.length, trial -> FeaturesOfParities.leaked(map, sets, trial));
  }

  @Mutant(of = "L-1", change = "half as many dimensions capture as much")
  @Property(tries = 10)
  Claim halfTheDimensions(@ForAll @Width(min = 4, max = 9) int n) {
    Cube cube = new Cube(n);
    var V = PerInstance.of(trial -> Subspace.spannedBy(CubeFeatures.parities(cube, cube.sets(2))));
    return hard(V.get(v -> v.rank() / 2), cube.sets(2).length,
        V.get(v -> 1 - WalshEnergies.of(cube, v).meanOfDegree(2)));
  }

  private static Claim hard(Function<Trial, Integer> rank, double targets, Function<Trial, Double> error) {
    Function<Trial, Interval> bound = trial -> exactly(DimensionBounds.averageError(rank.apply(trial), targets));
    return Claim.inequality()
        .assume("1 − r/|P|", bound, above(0))
        .left("1 − r/|P|", bound)
        .right("average over P of min_w E(χ_S − ⟨w,φ⟩)²", error.andThen(Interval::exactly));
  }

  /** A two-layer network without biases has tangent features of rank at most mn, and at most 2ⁿ⁻¹ + n at any width. */
  @States(value = "L-1", rests = "L-5")
  @Property(tries = 60)
  Claim tangentFeaturesWithoutBiasAreFew(
      @ForAll @Width(min = 3, max = 8) int n, @ForAll @Width(max = 100) int m, @ForAll long seed) {
    return few(CubeFeatureMap.Kind.TANGENT, n, m * (n + 1), seed,
        Math.min(m * n, DimensionBounds.tangentRankWithoutBias(n)));
  }

  @Mutant(of = "L-1", change = "the same with biases")
  @Property(tries = 5)
  Claim tangentFeaturesWithBias(@ForAll @Width(min = 4, max = 7) int n, @ForAll long seed) {
    return few(CubeFeatureMap.Kind.TANGENT_WITH_BIASES, n, (n + 2) << n, seed,
        DimensionBounds.tangentRankWithoutBias(n));
  }

  private static Claim few(CubeFeatureMap.Kind kind, int n, int size, long seed, int bound) {
    var V = PerInstance.of(new CubeFeatureMap(kind, n, size, seed)::span);
    return Claim.inequality()
        .assume("gap at the rank", V.get(v -> exactly(v.gap())), atLeast(1e3))
        .left("rank", V.get(v -> exactly(v.rank())))
        .right("min(mn, 2ⁿ⁻¹ + n)", bound);
  }

  /** At width 2ⁿ they are all there: the even parities and n linear ones are free, all others have error 1. */
  @States(value = "L-1", rests = "L-5")
  @Property(tries = 20)
  Claim wideTangentFeaturesMissHalfOfTheParities(@ForAll @Width(min = 4, max = 8) int n, @ForAll long seed) {
    CubeFeatureMap map = new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT, n, (n + 1) << n, seed);
    return average(PerInstance.of(map::span), map.cube(), trial -> DimensionBounds.tangentRankWithoutBias(n));
  }
}
