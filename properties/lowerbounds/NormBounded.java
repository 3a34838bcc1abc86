package lowerbounds;

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
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.span.CubeFeatures;
import assay.span.HingeRegression;
import assay.span.WalshEnergies;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.NormBounds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-3: what weights of norm at most B can do with any features. The lengths ‖E[χ_S φ]‖², over all parities, sum to
 * E‖φ‖²; so over a family P the best correlations, and with them the hinge losses, are bounded on average. L-4: the
 * same on mixtures in which only the uniform part hides the parity.
 */
@Theorem(paper = Paper.DIMENSION, name = "Weights of bounded norm", constants = Theorem.Constants.DERIVED)
class NormBounded {

  @States("L-3")
  @Property(tries = 100)
  Claim squaredCorrelationsSumToTheMeanSquare(@ForAll FeatureMap map) {
    return parseval(map, 1);
  }

  @Mutant(of = "L-3", change = "half of E‖φ‖²")
  @Property(tries = 5)
  Claim halfOfTheMeanSquare(@ForAll FeatureMap map) {
    return parseval(map, 0.5);
  }

  private static Claim parseval(FeatureMap map, double factor) {
    var features = PerInstance.of(map.features()::values);
    return Identity.of("Σ_S ‖E[χ_S φ]‖²", features.get(f -> WalshEnergies.of(map.features().cube(), f).total()),
        "E‖φ‖²", features.get(f -> factor * CubeFeatureMap.meanSquare(f)))
        .within(1e-12, "rounding of the transform")
        .assume("E‖φ‖²", features.get(f -> exactly(CubeFeatureMap.meanSquare(f))), atLeast(1e-9));
  }

  /** The best ‖w‖ ≤ B for a parity has correlation B ‖E[χ_S φ]‖. */
  @States("L-3")
  @Property(tries = 100)
  Claim correlationsAreSmallOnAverage(
      @ForAll FeatureMap map, @ForAll @Width(max = 12) int k, @ForAll @LogUniform(min = 0.1, max = 10) double norm) {
    Cube cube = map.features().cube();
    int[] sets = cube.sets(Math.min(k, map.dimension()));
    var features = PerInstance.of(map.features()::values);
    return Claim.inequality()
        .left("average over P of max E[χ_S ⟨w,φ⟩]",
            features.get(f -> exactly(norm * FeaturesOfParities.meanLength(WalshEnergies.of(cube, f), sets))))
        .right("B √(E‖φ‖²/|P|)",
            features.get(f -> exactly(NormBounds.correlation(norm, CubeFeatureMap.meanSquare(f), sets.length))));
  }

  @States("L-3")
  @Property(tries = 60)
  Claim hingeLossesAreLargeOnAverage(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @Width(min = 4, max = 8) int n, @ForAll @Width(max = 20) int size,
      @ForAll @Width(min = 2, max = 5) int k, @ForAll @LogUniform(min = 0.05, max = 2) double norm, @ForAll long seed) {
    CubeFeatureMap map = new CubeFeatureMap(kind, n, size, seed);
    return hard(map, map.cube().sets(Math.min(k, n)), norm, 1);
  }

  @Mutant(of = "L-3", change = "the features are computed from the parity")
  @Property(tries = 5)
  Claim leakedParity(@ForAll @Width(min = 4, max = 8) int n, @ForAll @LogUniform(min = 0.5, max = 1) double norm) {
    Cube cube = new Cube(n);
    int[] sets = cube.sets(2);
    double leaked = FeaturesOfParities.leakedHinge(cube, sets, norm);
    return Claim.inequality()
        .left("1 − B √(E‖φ‖²/|P|)", exactly(NormBounds.hinge(1, norm, 1, sets.length)))
        .right("average over P of the least hinge loss", leaked);
  }

  @Theorem(paper = Paper.EMERGENCE, name = "Theorem 2 on average over the parities",
      constants = Theorem.Constants.DERIVED)
  @States(value = "L-4", rests = "L-3")
  @Property(tries = 60)
  Claim mixturesHideTheParityInTheirUniformPart(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @Width(min = 4, max = 8) int n, @ForAll @Width(max = 20) int size,
      @ForAll @LogUniform(min = 0.05, max = 2) double norm, @ForAll @LogUniform(min = 0.2, max = 1) double q,
      @ForAll long seed) {
    CubeFeatureMap map = new CubeFeatureMap(kind, n, size, seed);
    return hard(map, map.cube().sets(3), norm, q);
  }

  /**
   * All parities of three signs as features, with weights that would need ‖w‖ = 1: a B of 0.9 leaves 0.1, not 0.1 + ½.
   */
  @Theorem(paper = Paper.EMERGENCE, name = "Theorem 2 on average over the parities",
      constants = Theorem.Constants.DERIVED)
  @Mutant(of = "L-4", change = "a family of twice as many parities")
  @Property(tries = 5)
  Claim twiceAsMany(@ForAll @Width(min = 6, max = 7) int n) {
    Cube cube = new Cube(n);
    int[] sets = cube.sets(3);
    return Claim.inequality()
        .left("q (1 − B √(E‖φ‖²/2|P|))", exactly(NormBounds.hinge(1, 0.9, sets.length, 2 * sets.length)))
        .right("average over P of the least hinge loss",
            trial -> new HingeRegression(cube, CubeFeatures.parities(cube, sets), 0.9, 1).meanLeastLoss(sets));
  }

  private static Claim hard(CubeFeatureMap map, int[] sets, double norm, double q) {
    var features = PerInstance.of(map::values);
    var square = PerInstance.of(trial -> CubeFeatureMap.meanSquare(features.apply(trial)));
    return Claim.inequality()
        .assume("B √(E‖φ‖²/|P|)", square.get(s -> exactly(NormBounds.correlation(norm, s, sets.length))), atMost(0.9))
        .left("q (1 − B √(E‖φ‖²/|P|))", square.get(s -> exactly(NormBounds.hinge(q, norm, s, sets.length))))
        .right("average over P of the least hinge loss",
            features.get(f -> new HingeRegression(map.cube(), f, norm, q).meanLeastLoss(sets)));
  }

  /** The published p_o (1 − √(2N) B/2ᵏ) for 3 &lt; k ≤ n/16 is weaker, since C(n, k) ≥ (n/k)ᵏ ≥ 16ᵏ. */
  @Theorem(paper = Paper.EMERGENCE, name = "Theorem 2 on average over the parities", constants = Theorem.Constants.READ)
  @States(value = "L-4", rests = "L-3")
  @Property(tries = 100)
  Claim thePublishedBoundFollows(
      @ForAll @Width(min = 80, max = 640, thorough = 6400) int n, @ForAll @Width(min = 4, max = 40) int k,
      @ForAll @Width(max = 10_000) int size, @ForAll @LogUniform(min = 0.1, max = 100) double norm) {
    return Claim.inequality()
        .assume("n/k", (double) n / k, atLeast(16))
        .left("p_o (1 − √(2N) B/2ᵏ)", exactly(0.5 * (1 - Math.sqrt(2.0 * size) * norm / StrictMath.pow(2, k))))
        .right("p_o (1 − B √(N/C(n, k)))", NormBounds.hinge(0.5, norm, size, DimensionBounds.parities(n, k)));
  }
}
