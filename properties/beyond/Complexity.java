package beyond;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.beyond.RidgeComplexity;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * the complexity C(G), a sum over functions of projections, of the products that F and G are made of. In the
 * talk's convention every output of G has C = 8/3, so that α C(G) exceeds 1 at α = .3 with 8 outputs and the theorem on
 * learning, which asks for α C(G) ≪ 1, says nothing about the experiment.
 */
@Theorem(paper = Paper.RESNET, name = "Complexity of F and G", constants = Theorem.Constants.DERIVED)
class Complexity {

  @States("R-1")
  @Property(tries = 60)
  Claim productsAreSumsOfPowers(
      @ForAll @Width(min = 1, max = 8) int factors, @ForAll @LogUniform(min = 1e-2, max = 1e2) double size,
      @ForAll long seed) {
    double[] y = Stream.seeded(seed).gaussians(factors, size);
    return same(y, RidgeComplexity.product(y));
  }

  @Mutant(of = "R-1", change = "2^q in place of 2^{q−1}")
  @Property(tries = 5)
  Claim twiceThePower(@ForAll @Width(min = 2, max = 5) int factors, @ForAll long seed) {
    double[] y = Stream.seeded(seed).gaussians(factors, 1);
    return same(y, RidgeComplexity.product(y) / 2);
  }

  /** Rounding: at most 2q + 2^{q−1} operations after one another, on terms that add up to (Σ|y_j|)^q/q! at most. */
  private static Claim same(double[] y, double sum) {
    return Identity.of("y₁ ⋯ y_q", product(y), "Σ_ε (Π ε) ⟨ε, y⟩^q / (2^{q−1} q!)", sum)
        .relativeTo("(Σ_j |y_j|)^q / q!", largest(y))
        .within((2 * y.length + (1 << y.length - 1)) * 0x1p-53, "2q + 2^{q−1} roundings");
  }

  private static double product(double[] y) {
    double product = 1;
    for (double each : y) product *= each;
    return product;
  }

  private static double largest(double[] y) {
    double sum = Arrays.stream(y).map(Math::abs).sum();
    double power = 1;
    for (int j = 1; j <= y.length; j++) power *= sum / j;
    return power;
  }
}
