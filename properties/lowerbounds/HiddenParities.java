package lowerbounds;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.lowerbounds.SignFeatures;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.lowerbounds.DimensionBounds;
import assay.theorem.lowerbounds.NormBounds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-4 on cubes too large for a transform per feature: the average over the sets S of k signs of ‖E[χ_S φ]‖² is
 * E[⟨φ(x), φ(x′)⟩ K_k(|x − x′|)/C(n, k)] for independent x, x′, K_k being the Krawtchouk polynomial: no set needs to be
 * drawn. It is at most E‖φ‖²/C(n, k), whence q (1 − B √(N/C(n, k))) for the hinge loss.
 */
@Theorem(paper = Paper.EMERGENCE, name = "Theorem 2 on average over the parities",
    constants = Theorem.Constants.DERIVED)
class HiddenParities {

  private static final int PAIRS = 1_000_000;

  /** k: with more signs there are more parities than so many pairs tell apart. */
  private static final int SIGNS = 3;

  @States(value = "L-4", rests = "L-3")
  @Property(tries = 6)
  Claim featuresSeeFewParities(
      @ForAll @Width(min = 16, max = 24, thorough = 32) int n, @ForAll @Width(max = 5) int parities,
      @ForAll @Width(min = 3, max = 10) int affine, @ForAll long seed) {
    return seen(n, parities, Math.max(parities, affine), seed, 1);
  }

  @Mutant(of = "L-4", change = "a quarter of E‖φ‖²")
  @Property(tries = 3)
  Claim quarter(@ForAll @Width(min = 16, max = 20) int n, @ForAll long seed) {
    return seen(n, 8, 3, seed, 0.25);
  }

  private static Claim seen(int n, int parities, int affine, long seed, double factor) {
    SignFeatures features = SignFeatures.drawn(n, SIGNS, parities, affine, Stream.seeded(seed));
    double bound = factor * NormBounds.gradient(features.size(), DimensionBounds.parities(n, SIGNS));
    return Claim.inequality()
        .left("average over P of ‖E[χ_S φ]‖²",
            trial -> features.meanSquaredCorrelation(PAIRS, trial.stream("pairs"), trial.level()))
        .right("N/C(n, k)", bound)
        .upToRounding(1e-12);
  }
}
