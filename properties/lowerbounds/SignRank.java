package lowerbounds;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.FeaturesOfParities;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Trial;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-8: N features represent the signs of at most N² parities (Forster), let alone their values: among 2ⁿ of them some
 * are missing as long as N &lt; 2^{n/2}. A small exact relative of the dimension complexities in the paper, whose
 * separation needs sizes out of reach. Each parity is a linear program; which of them are represented is certified,
 * which are not up to a margin of 10⁻⁹.
 */
@Theorem(paper = Paper.SIGN_RANK, name = "Few parities' signs are represented", constants = Theorem.Constants.DERIVED)
class SignRank {

  /** The signs of s parities are a matrix of s rows of norm √2ⁿ: its sign rank is at least √(s 2ⁿ)/√2ⁿ. */
  @Loose("the spectral norm stands for all matrices of a rank; N features of one's choice have more than N, random few")
  @States("L-8")
  @Property(tries = 40)
  Claim fewParitiesAreRepresented(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @Width(min = 3, max = 8) int n, @ForAll @Width(max = 8) int features,
      @ForAll long seed) {
    var map = new CubeFeatureMap(kind, n, features, seed);
    var few = PerInstance.of(trial -> few(map.values(trial), features));
    return represented(n, few, few.get(f -> DimensionBounds.representedSigns(f.length)));
  }

  private static double[][] few(double[][] features, int most) {
    return Arrays.copyOf(features, Math.min(features.length, most));
  }

  /** Three features on four points: a constant, and the plane with one point inside the triangle of the others. */
  @Mutant(of = "L-8", change = "N in place of N²")
  @Property(tries = 1)
  Claim noMoreThanFeatures(@ForAll long seed) {
    return represented(2, trial -> new double[][] {{1, 1, 1, 1}, {0, 0, 1, -1}, {0, 1, -0.5, -0.5}}, trial -> 3.0);
  }

  /** Premise: of all parities the bound leaves some out. */
  private static Claim represented(
      int n, Function<Trial, double[][]> features, Function<Trial, Double> bound) {
    Cube cube = new Cube(n);
    return Claim.inequality()
        .assume("2ⁿ − N²", trial -> exactly(cube.size() - bound.apply(trial)), above(0))
        .left("parities whose signs are represented",
            trial -> FeaturesOfParities.represented(cube, features.apply(trial)))
        .right("N²", trial -> exactly(bound.apply(trial)));
  }
}
