package lowerbounds;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
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
      @ForAll @Width(min = 3, max = 10, thorough = 11) int n, @ForAll @Width(max = 30, thorough = 60) int m,
      @ForAll long seed) {
    return orthogonal(new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT, n, m * (n + 1), seed));
  }

  @Mutant(of = "L-5", change = "the neurons have biases")
  @Property(tries = 5)
  Claim withBiases(@ForAll @Width(min = 3, max = 10) int n, @ForAll long seed) {
    return orthogonal(new CubeFeatureMap(CubeFeatureMap.Kind.TANGENT_WITH_BIASES, n, 10 * (n + 2), seed));
  }

  private static Claim orthogonal(CubeFeatureMap map) {
    return Identity.everywhere("E[χ_S φ_i]", "0 for |S| = 3, 5, … and every i",
        trial -> exactly(OddFunctions.largestCoefficient(map.cube(), 3, map.values(trial))))
        .relativeTo("E χ_S²", 1)
        .within(1e-14, "rounding of the transform");
  }

  /**
   * Any odd function that is orthogonal to the linear ones, on any finite set that is symmetric about 0; on d pairs of
   * points or fewer there is none.
   */
  @States("L-5")
  @Property(tries = 60)
  Claim tangentFeaturesAreOrthogonalToOddFunctions(
      @ForAll @Width(max = 20) int d, @ForAll @Width(max = 100) int pairs, @ForAll @Width(max = 50) int m) {
    return Identity.everywhere("E[g φ_i]", "0 for every i",
        trial -> exactly(OddFunctions.correlation(pairs, d, m, trial.stream("points, function, neurons"))))
        .relativeTo("E|g|", 1)
        .within("1e-13 d (rounding of inner products)", trial -> exactly(1e-13 * d))
        .assume("pairs of points", pairs, above(d));
  }

  /** So no network without biases, nor any multiple of it, has squared error below 1, however it was trained. */
  @States("L-5")
  @Property(tries = 60)
  Claim noTrainingHelps(
      @ForAll @Width(min = 3, max = 9) int n, @ForAll @Width(max = 60) int m, @ForAll @Width(max = 300) int samples,
      @ForAll @Width(max = 60) int steps, @ForAll @LogUniform(min = 0.01, max = 1) double rate, @ForAll boolean all) {
    return trained(n, all ? n - (n + 1) % 2 : 3, m, samples, steps, rate);
  }

  @Mutant(of = "L-5", change = "an even parity")
  @Property(tries = 5)
  Claim evenParity(@ForAll @Width(min = 3, max = 6) int n) {
    return trained(n, 2, 100, 1000, 100, 0.3);
  }

  private static Claim trained(int n, int k, int m, int size, int steps, double rate) {
    var training = new ParityTraining(n, k, m, size, steps, rate, 0);
    return Claim.inequality()
        .left("1", exactly(1))
        .right("min_c E(c f_T − χ_S)²", trial -> exactly(training.error(trial)));
  }
}
