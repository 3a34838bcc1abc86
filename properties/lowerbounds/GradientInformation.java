package lowerbounds;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.ParityGradients;
import assay.quantify.Width;
import assay.span.CubeFeatures;
import assay.span.WalshEnergies;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.NormBounds;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-6: at any point of any network, gradients say little about which parity is the target: over all parities the
 * squares of ∇L_S − ∇L_0 = −E[χ_S ∇f] sum to E‖∇f‖². Enumerated, with the gradients that training uses.
 */
@Theorem(paper = Paper.GRADIENTS, name = "Gradients of parities differ little", constants = Theorem.Constants.DERIVED)
class GradientInformation {

  @States(value = "L-6", rests = "L-3")
  @Property(tries = 60)
  Claim squaredGradientsSumToTheMeanSquare(
      @ForAll @Width(min = 2, max = 11) int n, @ForAll @Width(max = 20) int m, @ForAll long seed) {
    Cube cube = new Cube(n);
    double[][] gradients = CubeFeatures.tangent(cube, ParityGradients.network(n, m, seed), true);
    return Identity.of("Σ_S ‖E[χ_S ∇f]‖²", trial -> WalshEnergies.of(cube, gradients).total(),
        "E‖∇f‖²", trial -> CubeFeatureMap.meanSquare(gradients))
        .within(1e-13, "rounding of the transform");
  }

  /** Over the parities of k signs. */
  @States(value = "L-6", rests = "L-3")
  @Property(tries = 60)
  Claim gradientsOfParitiesDifferLittle(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(max = 8) int k, @ForAll @Width(max = 30) int m,
      @ForAll long seed) {
    return differLittle(n, new Cube(n).sets(Math.min(k, n)), m, seed);
  }

  /** Over all of them, where it is an equality. */
  @States(value = "L-6", rests = "L-3")
  @Property(tries = 30)
  Claim theBoundIsAttained(@ForAll @Width(min = 2, max = 7) int n, @ForAll @Width(max = 30) int m, @ForAll long seed) {
    return differLittle(n, IntStream.range(0, 1 << n).toArray(), m, seed);
  }

  @Mutant(of = "L-6", change = "the same parity C(n, 3) times in place of as many orthogonal ones")
  @Property(tries = 5)
  Claim oneTarget(@ForAll @Width(min = 4, max = 7) int n, @ForAll long seed) {
    int[] repeated = new int[(int) DimensionBounds.parities(n, 3)];
    Arrays.fill(repeated, 1);
    return differLittle(n, repeated, 10, seed);
  }

  private static Claim differLittle(int n, int[] sets, int m, long seed) {
    var gradients = new ParityGradients(new Cube(n), ParityGradients.network(n, m, seed));
    return Claim.inequality()
        .left("average over P of ‖∇L_S − ∇L_0‖²", exactly(gradients.meanSquaredDifference(sets)))
        .right("E‖∇f‖²/|P|", NormBounds.gradient(gradients.meanSquaredGradient(), sets.length));
  }
}
