package lowerbounds;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.FeaturesOfParities;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-8: fewer than 2^{n/2} features cannot represent even the signs of all parities (Forster), let alone their values: a
 * small exact relative of the dimension complexities in the paper, whose separation needs sizes out of reach. Each
 * parity is a linear program; which of them are represented is certified, which are not up to a margin of 10⁻⁹.
 */
@Theorem(paper = Paper.SIGN_RANK, name = "Some parity's signs are not represented",
    constants = Theorem.Constants.DERIVED)
class SignRank {

  /** As many features as the theorem excludes, fewer where the map has fewer. */
  @States("L-8")
  @Property(tries = 40)
  Claim someParityIsNotRepresented(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @Width(min = 3, max = 7) int n, @ForAll long seed) {
    return notAll(n, new CubeFeatureMap(kind, n, 2 << n / 2, seed));
  }

  private static double[][] few(double[][] features, int n) {
    return Arrays.copyOf(features, Math.min(features.length, (int) Math.ceil(DimensionBounds.signRank(n)) - 1));
  }

  /** Eight signs and 15 features: 256 programs each. */
  @States("L-8")
  @Property(tries = 2)
  Claim someParityOfEightSignsIsNotRepresented(@ForAll CubeFeatureMap.Kind kind, @ForAll long seed) {
    return notAll(8, new CubeFeatureMap(kind, 8, 20, seed));
  }

  /** Three features on four points: a constant, and the plane with one point inside the triangle of the others. */
  @Mutant(of = "L-8", change = "fewer than 2 · 2^{n/2} features")
  @Property(tries = 1)
  Claim twiceAsMany(@ForAll long seed) {
    return notRepresented(2, trial -> new double[][] {{1, 1, 1, 1}, {0, 0, 1, -1}, {0, 1, -0.5, -0.5}});
  }

  @Mutant(of = "L-8", change = "as many features as there are parities")
  @Property(tries = 2)
  Claim allOfThem(@ForAll @Width(min = 3, max = 4) int n) {
    Cube cube = new Cube(n);
    return notRepresented(n, trial -> CubeFeatures.parities(cube, IntStream.range(0, cube.size()).toArray()));
  }

  private static Claim notAll(int n, CubeFeatureMap map) {
    var features = PerInstance.of(trial -> few(map.values(trial), n));
    return notRepresented(n, features)
        .assume("2^{n/2} − N", features.get(f -> exactly(DimensionBounds.signRank(n) - f.length)), above(0));
  }

  private static Claim notRepresented(int n, Function<Trial, double[][]> features) {
    Cube cube = new Cube(n);
    return Claim.inequality()
        .left("parities whose signs are represented",
            trial -> FeaturesOfParities.represented(cube, features.apply(trial)))
        .right("2ⁿ − 1", cube.size() - 1);
  }
}
