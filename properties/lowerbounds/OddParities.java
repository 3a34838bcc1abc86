package lowerbounds;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.lowerbounds.CubeFeatureMap;
import assay.experiment.lowerbounds.OddFunctions;
import assay.experiment.lowerbounds.ParityTraining;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-5: ReLU networks of two layers without biases see no odd function but the linear ones, whatever the width, the
 * sample and the training: relu(⟨w,x⟩) = ⟨w,x⟩/2 + |⟨w,x⟩|/2 and 1(⟨w,x⟩ &gt; 0) x_j = x_j/2 + an even function. What
 * kernels without biases fail to learn there says nothing about feature learning.
 */
@Theorem(paper = Paper.DIMENSION, name = "No odd parities without biases", constants = Theorem.Constants.DERIVED)
class OddParities {

  @States("L-5")
  @Property(tries = 60)
  Claim tangentFeaturesAreOrthogonalToOddParities(
      @ForAll @Width(min = 3, max = 10) int n, @ForAll @Width(max = 30) int m, @ForAll long seed) {
    return orthogonal(new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT, n, m * (n + 1), seed), 3);
  }

  @Mutant(of = "L-5", change = "the neurons have biases")
  @Property(tries = 5)
  Claim withBiases(@ForAll @Width(min = 3, max = 10) int n, @ForAll long seed) {
    return orthogonal(new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT_WITH_BIASES, n, 10 * (n + 2), seed), 3);
  }

  @Mutant(of = "L-5", change = "even parities as well")
  @Property(tries = 5)
  Claim evenParities(@ForAll @Width(min = 4, max = 10) int n, @ForAll long seed) {
    return orthogonal(new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT, n, 10 * (n + 1), seed), 4);
  }

  /** Parities of k, k + 2, … signs. */
  private static Claim orthogonal(CubeFeatureMap map, int k) {
    return Claim.inequality()
        .left("max over S, i of |E[χ_S φ_i]|",
            trial -> exactly(OddFunctions.largestCoefficient(map.cube(), k, map.values(trial))))
        .right("rounding", 1e-14)
        .upToRounding(0);
  }

  /**
   * Any odd function that is orthogonal to the linear ones, on any finite set that is symmetric about 0; on d pairs of
   * points or fewer there is none.
   */
  @States("L-5")
  @Property(tries = 60)
  Claim tangentFeaturesAreOrthogonalToOddFunctions(
      @ForAll @Width(max = 20) int d, @ForAll @Width(max = 100) int pairs, @ForAll @Width(max = 50) int m) {
    return Claim.inequality()
        .assume("pairs of points", pairs, above(d))
        .left("max of |E[g φ_i]|/E|g|",
            trial -> exactly(OddFunctions.correlation(pairs, d, m, trial.stream("points, function, neurons"))))
        .right("rounding", 1e-13 * d)
        .upToRounding(0);
  }

  /** So no network without biases, nor any multiple of it, has squared error below 1, however it was trained. */
  @States("L-5")
  @Property(tries = 60)
  Claim noTrainingHelps(
      @ForAll @Width(min = 3, max = 9) int n, @ForAll @Width(max = 60) int m, @ForAll @Width(max = 300) int samples,
      @ForAll @Width(max = 60) int steps, @ForAll @LogUniform(min = 0.01, max = 1) double rate, @ForAll boolean all) {
    return trained(n, all ? n - (n + 1) % 2 : 3, m, samples, steps, rate, 0);
  }

  @Mutant(of = "L-5", change = "an even parity")
  @Property(tries = 5)
  Claim evenParity(@ForAll @Width(min = 3, max = 6) int n) {
    return trained(n, 2, 100, 1000, 100, 0.3, 0);
  }

  @Mutant(of = "L-5", change = "a network with biases")
  @Property(tries = 5)
  Claim trainedWithBiases(@ForAll @Width(min = 3, max = 5) int n) {
    return trained(n, 3, 200, 1000, 200, 0.3, 1);
  }

  private static Claim trained(int n, int k, int m, int size, int steps, double rate, double bias) {
    var training = new ParityTraining(n, k, m, size, steps, rate, bias);
    return Claim.inequality()
        .left("1", exactly(1))
        .right("min_c E(c f_T − χ_S)²", trial -> exactly(training.error(trial)));
  }
}
