package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.LastLayerFeatures;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.linear.SymmetricMatrix;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.Dimension;
import ntk.Sizes.DimensionOfSpace;
import ntk.Sizes.UpToTwelve;

/**
 * N-13: training the last layer alone is regression with the conjugate kernel, (2/m) Σ relu(⟨w_r, x⟩) relu(⟨w_r, x′⟩)
 * at finite width.
 */
@Theorem(paper = Paper.TALK, name = "Conjugate kernel", constants = Theorem.Constants.DERIVED)
class LastLayer {

  private static final int[] WIDTHS = {64, 256, 1024, 4096};

  /** Descent from zero ends at the interpolant k(x)ᵀK⁻¹y, at fresh points too. */
  @States("N-13")
  @Property(tries = 25)
  Claim descentFromZeroInterpolates(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 10, max = 20) int d,
      @ForAll @Width(min = 100, max = 500) int m, @ForAll long seed) {
    return interpolates(TrainingSet.sphere(n, d, 1, seed), m, 0);
  }

  @Mutant(of = "N-13", change = "descent from another start")
  @Property(tries = 5)
  Claim descentFromElsewhere(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 10, max = 20) int d,
      @ForAll @Width(min = 100, max = 500) int m, @ForAll long seed) {
    return interpolates(TrainingSet.sphere(n, d, 1, seed), m, 0.1);
  }

  private static Claim interpolates(TrainingSet data, int m, double start) {
    return Identity.everywhere("f(x)", "k(x)ᵀK⁻¹y at every probe x",
        trial -> exactly(LastLayerFeatures.of(data, m, trial).distanceFromInterpolant(start, trial)))
        .relativeTo("the largest label that is drawn", 1)
        .within(1e-6, "what descent leaves of the residual");
  }

  /** Each step on the way follows the eigenvectors of K. */
  @States("N-13")
  @Property(tries = 25)
  Claim everyStepIsAKernelStep(
      @ForAll @UpToTwelve int n, @ForAll @Dimension int d, @ForAll @Width(min = 5, max = 500) int m,
      @ForAll @Width(max = 50) int steps, @ForAll long seed) {
    return steps(TrainingSet.sphere(n, d, 1, seed), m, steps, 1);
  }

  @Mutant(of = "N-13", change = "half of the kernel")
  @Property(tries = 5)
  Claim halfOfTheKernel(@ForAll @UpToTwelve int n, @ForAll @Width(min = 5, max = 500) int m, @ForAll long seed) {
    return steps(TrainingSet.sphere(n, 10, 1, seed), m, 10, 0.5);
  }

  private static Claim steps(TrainingSet data, int m, int steps, double share) {
    return Identity.everywhere("u(k) − y", "(I − ηK)ᵏ(−y)",
        trial -> exactly(LastLayerFeatures.of(data, m, trial).distanceFromLinear(steps, share)))
        .relativeTo("‖y‖", 1)
        .within(1e-10, "rounding of eigenvectors");
  }

  /** K tends to κ₁: the error of its entries falls at least as 1/√m. */
  @States(value = "N-13", rests = "K-1")
  @Property(tries = 2)
  Claim theKernelTendsToItsLimit(
      @ForAll @Width(min = 12, max = 16) int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return tends(TrainingSet.sphere(n, d, 1, seed), -0.5);
  }

  @Mutant(of = "N-13", change = "an error that falls as 1/m")
  @Property(tries = 2)
  Claim theKernelTendsSooner(
      @ForAll @Width(min = 12, max = 16) int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return tends(TrainingSet.sphere(n, d, 1, seed), -1);
  }

  private static Claim tends(TrainingSet data, double exponent) {
    SymmetricMatrix limit = Gram.of(ArcCosine.RELU, data.points());
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, 192, trial,
        (m, each) -> LastLayerFeatures.of(data, m, each).kernel().minus(limit).frobenius()));
    return Exponent.of("|K − κ₁|_F", "m", sweep).atMost(exponent, 0.1);
  }
}
